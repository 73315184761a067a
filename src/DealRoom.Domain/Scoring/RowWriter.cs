namespace DealRoom.Domain.Scoring;

/// <summary>
/// Writes the ledger rows of one instant. What the axes moved since the last row is written first, as time; a change too small for a row
/// of its own is carried to the next, so that rows always sum to the score. Where a score moved by hand meets 0 or 100, the part of the hand
/// that appears or vanishes is a row of its own, on the side that keeps the sum within 0..100.
/// </summary>
internal sealed class RowWriter(ScoreModel model, DealState state, DateTimeOffset at)
{
    private const double TooSmall = 1e-9;
    private List<LedgerRow>? _rows;
    private AxisValues _now;
    private bool _settled;

    internal DateTimeOffset At => at;

    internal double Day => state.DayAt(at, model);

    internal IReadOnlyList<LedgerRow> Rows => _rows is null ? [] : _rows;

    /// <summary>The highest score of an identified person before anything happened at this instant; only after <see cref="Settle"/>.</summary>
    internal HottestPerson Before { get; private set; }

    /// <summary>The highest score of an identified person after the last row.</summary>
    internal HottestPerson After { get; private set; }

    /// <summary>The score before anything happened at this instant; only after <see cref="Settle"/>.</summary>
    internal double ScoreBefore { get; private set; }

    /// <summary>The score after the last row.</summary>
    internal double ScoreAfter => Sum();

    internal void Settle()
    {
        if (_settled)
        {
            return;
        }
        _settled = true;
        _now = Current();
        Before = After;
        var delta = _now.Minus(state.Ledgered);
        if (delta.Largest() >= TooSmall)
        {
            Put(Row(LedgerCause.Decay, delta), _now);
        }
        ScoreBefore = Sum();
    }

    /// <summary>The rows a ledger read at this instant ends with, computed: what became of the hand's part, and time. Nothing is stored.</summary>
    internal IReadOnlyList<LedgerRow> Closing()
    {
        var now = Current();
        var time = Row(LedgerCause.Decay, now.Minus(state.Ledgered));
        var hand = (state.OverrideAt(at)?.On(now.Sum()) ?? 0) - state.LedgeredOverride;
        if (Math.Abs(hand) < TooSmall)
        {
            return [time];
        }
        var step = state.OverrideAt(at) is null ? OverrideStep.Expired : OverrideStep.Clipped;
        var row = Hand(step, hand);
        return [row, time with { ScoreAfter = time.ScoreAfter + hand }];
    }

    internal void Write(LedgerCause cause, Func<LedgerRow, LedgerRow>? fill = null)
    {
        var after = Current();
        var row = Row(cause, Since(after));
        Put(fill is null ? row : fill(row), null);
        (_now, _settled) = (after, true);
    }

    internal void Write(Signal signal, PersonState person, Payment payment) =>
        Write(
            LedgerCause.Signal,
            row =>
                row with
                {
                    SignalSeq = signal.Seq,
                    SignalId = signal.Id,
                    Person = signal.Person,
                    Kind = signal.Kind,
                    Asset = signal.Asset,
                    Page = signal.Page,
                    Points = payment.Points,
                    Weight = model.Roles.Of(person.Person, person.Facts),
                    PersonScoreAfter = person.ScoreOn(Day, model),
                    ViewActiveMs = payment.NthView > 0 ? person.Asset(signal.AssetName()).ActiveMs : null,
                    NthView = payment.NthView > 0 ? payment.NthView : null,
                    StepSeconds = payment.StepSeconds > 0 ? payment.StepSeconds : null,
                    RepeatBonus = payment.RepeatBonus,
                    SecondDownloadBonus = payment.SecondDownload,
                    ZeroReason = payment.Zero,
                }
        );

    /// <summary>The hand changed: what it adds from now on, less what it added.</summary>
    internal void WriteHand(OverrideStep step, Guid? reason)
    {
        var delta = (state.Override?.On(state.Ledgered.Sum()) ?? 0) - state.LedgeredOverride;
        state.LedgeredOverride += delta;
        Add(Hand(step, 0) with { DeltaScore = delta, OverrideReason = reason });
    }

    // the ledgered sum moves by exactly what the row says, so a carried remainder stays a remainder
    private void Put(LedgerRow row, AxisValues? exactly)
    {
        var delta = new AxisValues(row.DeltaFit, row.DeltaTemperature, row.DeltaInvolvement);
        var after = exactly ?? state.Ledgered.Plus(delta);
        var hand = state.Override is { } moved ? moved.On(after.Sum()) - state.LedgeredOverride : 0;
        if (Math.Abs(hand) < TooSmall)
        {
            state.Ledgered = after;
            Add(row with { ScoreAfter = Sum() });
            return;
        }
        var first = hand > 0 != state.Override!.Amount > 0;
        if (first)
        {
            state.LedgeredOverride += hand;
            Add(Hand(OverrideStep.Clipped, 0) with { DeltaScore = hand, OverrideReason = state.Override.Reason });
        }
        state.Ledgered = after;
        Add(row with { ScoreAfter = Sum() });
        if (!first)
        {
            state.LedgeredOverride += hand;
            Add(Hand(OverrideStep.Clipped, 0) with { DeltaScore = hand, OverrideReason = state.Override.Reason });
        }
    }

    private LedgerRow Row(LedgerCause cause, AxisValues delta) =>
        new()
        {
            At = at,
            Cause = cause,
            Model = model.Version,
            DeltaFit = delta.Fit,
            DeltaTemperature = delta.Temperature,
            DeltaInvolvement = delta.Involvement,
            DeltaScore = delta.Sum(),
            ScoreAfter = Sum() + delta.Sum(),
        };

    private LedgerRow Hand(OverrideStep step, double delta) =>
        Row(LedgerCause.Override, default) with
        {
            DeltaScore = delta,
            ScoreAfter = Sum() + delta,
            Override = step,
            OverrideReason = state.Override?.Reason,
        };

    private double Sum() => state.Ledgered.Sum() + state.LedgeredOverride;

    private AxisValues Since(AxisValues after) => after.Minus(_settled ? _now : state.Ledgered);

    private AxisValues Current()
    {
        var axes = DealAxes.Of(model, state, Day);
        After = axes.Hottest;
        return axes.Plain.Times(model.Weights);
    }

    private void Add(LedgerRow row) => (_rows ??= []).Add(row);
}
