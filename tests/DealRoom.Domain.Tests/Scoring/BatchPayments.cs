using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Tests.Scoring;

/// <summary>
/// All payments of a log, straight from the definitions: views are cut out of the sorted list first, then every limit is a question to the
/// whole list of what was paid. Shares no code with the fold.
/// </summary>
internal static class BatchPayments
{
    private static readonly (double Seconds, double Times)[] Steps = [(5, 1), (60, 1.2), (180, 1.5)];
    private static readonly double[] Repeat = [1, 1, 0.5, 0.25, 0.125];
    private static readonly SignalKind[] Documents = [SignalKind.GuideDownload, SignalKind.ReportDownload, SignalKind.BeginnerDownload];
    private static readonly SignalKind[] Inquiries = [SignalKind.GeneralInquiry, SignalKind.DemoRequest, SignalKind.QuoteRequest];

    internal static int DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(TimeSpan.FromHours(9)).DateTime).DayNumber;

    internal static List<BatchPayment> Of(IReadOnlyList<Signal> signals)
    {
        var due = signals
            .Select((signal, place) => (signal, place))
            .Where(item => !IsView(item.signal))
            .Select(item => (item.signal, item.place, step: 0, nth: 0, first: item.place))
            .Concat(ViewSteps(signals))
            .OrderBy(item => item.place)
            .ThenBy(item => item.step);
        var paid = new List<BatchPayment>();
        foreach (var (signal, place, step, nth, first) in due)
        {
            paid.Add(nth == 0 ? Deed(signal, place, signals, paid) : View(signal, place, step, nth, first, paid));
        }
        return paid;
    }

    private static bool IsView(Signal signal) => signal.Kind.ToString().EndsWith("View", StringComparison.Ordinal);

    private static string Asset(Signal signal) => signal.Asset == "" ? signal.Kind.ToString() : signal.Asset;

    private static DateTimeOffset Start(Signal signal) => signal.At.AddMilliseconds(-signal.ActiveMs);

    private static IEnumerable<(Signal signal, int place, int step, int nth, int first)> ViewSteps(IReadOnlyList<Signal> signals)
    {
        var readings = signals.Select((signal, place) => (signal, place)).Where(item => IsView(item.signal));
        foreach (var asset in readings.GroupBy(item => (item.signal.Person, Asset(item.signal))))
        {
            var views = new List<List<(Signal signal, int place)>>();
            foreach (var reading in asset)
            {
                if (views.Count == 0 || (Start(reading.signal) - views[^1][^1].signal.At).TotalMinutes >= 30)
                {
                    views.Add([]);
                }
                views[^1].Add(reading);
            }
            var counted = views.Where(view => view.Sum(reading => reading.signal.ActiveMs) >= 5000).ToList();
            for (var i = 0; i < counted.Count; i++)
            {
                var nth = 1;
                for (var k = i; k > 0 && (Start(counted[k][0].signal) - counted[k - 1][^1].signal.At).TotalDays < 30; k--)
                {
                    nth++;
                }
                var reached = Steps
                    .Select(step =>
                        Enumerable
                            .Range(0, counted[i].Count)
                            .FirstOrDefault(n => counted[i].Take(n + 1).Sum(reading => reading.signal.ActiveMs) >= step.Seconds * 1000, -1)
                    )
                    .ToList();
                for (var step = 0; step < Steps.Length && reached[step] >= 0; step++)
                {
                    var (signal, place) = counted[i][reached[step]];
                    yield return (signal, place, step, nth, counted[i][reached[0]].place);
                }
            }
        }
    }

    private static BatchPayment View(Signal signal, int place, int step, int nth, int first, List<BatchPayment> paid)
    {
        var worth = ScoreModel.Default.Points[signal.Kind] * Repeat[Math.Min(nth, 5) - 1];
        if (step > 0)
        {
            var began = paid.Single(payment => payment.Place == first && payment.Step == 0).Points > 0;
            return new(signal, place, step, began ? worth * (Steps[step].Times - Steps[step - 1].Times) : 0, false, false);
        }
        if (DayIsFull(signal, paid))
        {
            return new(signal, place, 0, 0, false, false);
        }
        var bonus = nth == 2 && !paid.Exists(payment => payment.RepeatBonus && Same(payment, signal) && Asset(payment.Signal) == Asset(signal));
        return new(signal, place, 0, worth + (bonus ? 0.2 * ScoreModel.Default.Points[signal.Kind] : 0), bonus, false);
    }

    private static BatchPayment Deed(Signal signal, int place, IReadOnlyList<Signal> signals, List<BatchPayment> paid)
    {
        var own = paid.Where(payment => payment.Counts && Same(payment, signal)).ToList();
        var worth = ScoreModel.Default.Points[signal.Kind];
        var nothing = new BatchPayment(signal, place, 0, 0, false, false);
        if (worth == 0 || DayIsFull(signal, paid) || own.Exists(payment => Refuses(payment, signal)))
        {
            return nothing;
        }
        var week = own.Where(payment => payment.Signal.Kind == signal.Kind && DayOf(signal.At) - payment.Day <= 6).ToList();
        if (
            (signal.Kind == SignalKind.Forward && week.Count >= 3)
            || (signal.Kind == SignalKind.CallOrMail && week.Sum(payment => payment.Points) >= 9)
        )
        {
            return nothing;
        }
        var second =
            Documents.Contains(signal.Kind)
            && signals
                .Take(place)
                .Any(other =>
                    other.Person == signal.Person
                    && Documents.Contains(other.Kind)
                    && Asset(other) != Asset(signal)
                    && (signal.At - other.At).TotalDays < 30
                )
            && !own.Exists(payment => payment.SecondDocument && (signal.At - payment.Signal.At).TotalDays < 30);
        return new(signal, place, 0, worth + (second ? 5 : 0), false, second);
    }

    private static bool Refuses(BatchPayment earlier, Signal signal)
    {
        var age = signal.At - earlier.Signal.At;
        var sameKind = earlier.Signal.Kind == signal.Kind;
        var sameAsset = Asset(earlier.Signal) == Asset(signal);
        return signal.Kind switch
        {
            SignalKind.RoiRun or SignalKind.RingiExport => sameKind && sameAsset && earlier.Day == DayOf(signal.At),
            SignalKind.WebinarQuestion => sameKind && sameAsset,
            SignalKind.Forward => sameKind && signal.Recipient is not null && earlier.Signal.Recipient == signal.Recipient,
            var kind when Documents.Contains(kind) => Documents.Contains(earlier.Signal.Kind) && sameAsset && age.TotalDays < 30,
            var kind when Inquiries.Contains(kind) => sameKind && age.TotalDays < 7,
            _ => false,
        };
    }

    private static bool DayIsFull(Signal signal, List<BatchPayment> paid) =>
        paid.Count(payment => payment.Counts && Same(payment, signal) && payment.Signal.Kind == signal.Kind && payment.Day == DayOf(signal.At)) >= 20;

    private static bool Same(BatchPayment payment, Signal signal) => payment.Signal.Person == signal.Person;
}
