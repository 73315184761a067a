using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Scoring;

/// <summary>What a deed other than a view earns, and what keeps repeats from paying (R108–R110, T29). Only what was paid uses up a limit.</summary>
internal static class DeedRules
{
    internal static Payment Pay(ScoreModel model, PersonState person, AssetState asset, Signal signal, int day)
    {
        var second = signal.Kind.IsPaidDownload() && IsSecondDocument(model.Limits, person, signal);
        var worth = Worth(model, person, signal, day);
        var zero = Refusal(model, person, asset, signal, day, worth);
        if (zero != ZeroReason.None)
        {
            return Payment.None(zero) with { Activity = signal.Kind.IsActivity() };
        }
        Remember(person, asset, signal, day);
        if (second)
        {
            person.SecondDownloadPaidAt = signal.At;
            worth += model.Limits.SecondDownloadBonus;
        }
        DayLimits.Note(person, signal.Kind, day, worth);
        return new Payment(worth) { Activity = signal.Kind.IsActivity(), SecondDownload = second };
    }

    private static double Worth(ScoreModel model, PersonState person, Signal signal, int day)
    {
        var worth = model.PointsOf(signal.Kind);
        return signal.Kind == SignalKind.CallOrMail
            ? Math.Min(worth, model.Limits.CallOrMailPointsPerWeek - DayLimits.Week(person, signal.Kind, day).Points)
            : worth;
    }

    private static ZeroReason Refusal(ScoreModel model, PersonState person, AssetState asset, Signal signal, int day, double worth)
    {
        var (kind, limits) = (signal.Kind, model.Limits);
        if (model.PointsOf(kind) <= 0)
        {
            return ZeroReason.NoPoints;
        }
        var repeated = kind switch
        {
            SignalKind.RoiRun when asset.RunPaidOn == day => ZeroReason.OncePerDay,
            SignalKind.RingiExport when asset.ExportPaidOn == day => ZeroReason.OncePerDay,
            SignalKind.WebinarQuestion when asset.QuestionPaid => ZeroReason.OncePerEvent,
            SignalKind.CallOrMail when worth <= 0 => ZeroReason.WeeklyLimit,
            SignalKind.Forward when signal.Recipient is { } to && person.Recipients.Contains(to) => ZeroReason.SameRecipient,
            SignalKind.Forward when DayLimits.Week(person, kind, day).Count >= limits.ForwardsPerWeek => ZeroReason.WeeklyLimit,
            _ when kind.IsPaidDownload() && Within(asset.DownloadPaidAt, signal.At, limits.SameDownloadDays) => ZeroReason.RepeatedDownload,
            _ when kind.IsInquiry() && person.InquiryPaidAt.TryGetValue(kind, out var last) && Within(last, signal.At, limits.SameInquiryDays) =>
                ZeroReason.SameInquiry,
            _ => ZeroReason.None,
        };
        return repeated == ZeroReason.None && DayLimits.DayIsFull(person, kind, day, model) ? ZeroReason.DailyLimit : repeated;
    }

    private static void Remember(PersonState person, AssetState asset, Signal signal, int day)
    {
        switch (signal.Kind)
        {
            case SignalKind.RoiRun:
                asset.RunPaidOn = day;
                break;
            case SignalKind.RingiExport:
                asset.ExportPaidOn = day;
                break;
            case SignalKind.WebinarQuestion:
                asset.QuestionPaid = true;
                break;
            case SignalKind.Forward when signal.Recipient is { } to:
                person.Recipients.Add(to);
                break;
            case var kind when kind.IsPaidDownload():
                asset.DownloadPaidAt = signal.At;
                break;
            case var kind when kind.IsInquiry():
                person.InquiryPaidAt[kind] = signal.At;
                break;
        }
    }

    private static bool IsSecondDocument(PointLimits limits, PersonState person, Signal signal)
    {
        var name = signal.AssetName();
        var other = person.LastDownload == name ? person.OtherDownloadAt : person.LastDownloadAt;
        if (person.LastDownload != name)
        {
            (person.OtherDownloadAt, person.LastDownload) = (person.LastDownloadAt, name);
        }
        person.LastDownloadAt = signal.At;
        return Within(other, signal.At, limits.SecondDownloadDays) && !Within(person.SecondDownloadPaidAt, signal.At, limits.SecondDownloadDays);
    }

    private static bool Within(DateTimeOffset? earlier, DateTimeOffset at, double days) => earlier is { } then && at - then < TimeSpan.FromDays(days);
}
