namespace DealRoom.Domain.Scoring;

/// <summary>
/// Writes the ledger rows of one instant. What the axes moved since the last row is written first, as time; a change too small for a row
/// of its own is carried to the next, so that rows always sum to the score.
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

    internal void Settle()
    {
        if (_settled)
        {
            return;
        }
        _settled = true;
        _now = Current();
        var delta = _now.Minus(state.Ledgered);
        if (delta.Largest() >= TooSmall)
        {
            Add(Row(LedgerCause.Decay, delta));
            state.Ledgered = _now;
        }
    }

    internal LedgerRow DecayRow() => Row(LedgerCause.Decay, Current().Minus(state.Ledgered));

    internal void Write(LedgerCause cause, Func<LedgerRow, LedgerRow>? fill = null)
    {
        var row = Step(cause);
        Add(fill is null ? row : fill(row));
    }

    internal void Write(Signal signal, PersonState person, Payment payment) =>
        Add(
            Step(LedgerCause.Signal) with
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

    // the ledgered sum moves by exactly what the row says, so a carried remainder stays a remainder
    private LedgerRow Step(LedgerCause cause)
    {
        var after = Current();
        var from = _settled ? _now : state.Ledgered;
        var delta = after.Minus(from);
        var row = Row(cause, delta);
        state.Ledgered = state.Ledgered.Plus(delta);
        (_now, _settled) = (after, true);
        return row;
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
            ScoreAfter = state.Ledgered.Plus(delta).Sum(),
        };

    private AxisValues Current() => DealAxes.Of(model, state, Day).Plain.Times(model.Weights);

    private void Add(LedgerRow row) => (_rows ??= []).Add(row);
}
