using DealRoom.Domain.Deals;
using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Scoring;

/// <summary>
/// Turns a deal's log into its score and its ledger, event by event, in the order of <see cref="DealEvent.Order"/>. An event costs the same
/// after ten signals as after a million. The rules are told, with executed examples, in score.md beside the tests.
/// </summary>
public sealed class DealFold
{
    private readonly ScoreModel _model;
    private readonly Func<MemberId, MemberFacts?> _firstFactsOf;
    private readonly DealFacts _opening;
    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<PersonId, PersonState> _persons = [];
    private readonly List<Payment> _payments = [];

    /// <summary>
    /// Begins a fold, or goes on from a state it left (which it takes over and changes). The opening facts and a member's first facts are
    /// asked for when a signal stands before the opening or before the member was known: they hold from that signal on.
    /// </summary>
    public DealFold(ScoreModel model, DealState? state, Func<MemberId, MemberFacts?> firstFactsOf, DealFacts opening, TimeZoneInfo zone)
    {
        (_model, _firstFactsOf, _opening, _zone) = (model, firstFactsOf, opening, zone);
        State = state ?? new DealState();
        foreach (var person in State.Persons)
        {
            _persons[person.Person] = person;
        }
    }

    /// <summary>Everything remembered; store it with <see cref="DealState.ToJson"/>.</summary>
    public DealState State { get; }

    /// <summary>True when the event stands after everything folded so far. If not, the deal must be folded again from before it.</summary>
    public bool IsNext(DealEvent next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var byInstant = State.LastAt is { } last ? next.At.CompareTo(last) : 1;
        return byInstant > 0 || (byInstant == 0 && next.Id.CompareTo(State.LastId) > 0);
    }

    /// <summary>Folds one event and returns the ledger rows it makes; the caller numbers them.</summary>
    public IReadOnlyList<LedgerRow> Apply(DealEvent e)
    {
        if (!IsNext(e))
        {
            throw new ArgumentException($"The event {e.Id} does not stand after the last one folded.", nameof(e));
        }
        Midnights.Pass(_model, State, e.At, _zone);
        var ended = EndOverride(e is DealReopened ? null : e.At);
        var rows = new RowWriter(_model, State, e.At);
        Open(e, rows);
        Take(e, rows);
        Compare(e, rows);
        (State.LastAt, State.LastId) = (e.At, e.Id);
        return ended.Count == 0 ? rows.Rows : [.. ended, .. rows.Rows];
    }

    /// <summary>What the last event did to the figures that rules on top compare; null when it wrote no row.</summary>
    public FoldStep? Step { get; private set; }

    /// <summary>The tier after the last event.</summary>
    public Tier TierNow => TierRules.TierOf(_model, State, State.LastAt ?? default, ScoreView.Shown(State.Ledgered.Sum() + State.LedgeredOverride));

    /// <summary>The model it folds with.</summary>
    public ScoreModel Model => _model;

    /// <summary>The score at an instant not before the last event.</summary>
    public ScoreView At(DateTimeOffset at) => ScoreReading.Of(_model, State, Later(at));

    /// <summary>
    /// The computed end of a ledger that is read at this instant: with it the rows sum to <see cref="At"/>. The last row is time; one before it
    /// tells what became of a score moved by hand. Nothing is stored.
    /// </summary>
    public IReadOnlyList<LedgerRow> ClosingRowsAt(DateTimeOffset at) => new RowWriter(_model, State, Later(at)).Closing();

    /// <summary>
    /// Another model takes effect: this fold has folded the same events under the new model (its rows are dropped) and goes on from where the
    /// old one stands. Returns the rows between: time since the old one's last row, and one row for the difference.
    /// </summary>
    public IReadOnlyList<LedgerRow> TakeOver(DealFold before, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(before);
        var old = new RowWriter(before._model, before.State, at);
        old.Settle();
        (State.Ledgered, State.LedgeredOverride) = (before.State.Ledgered, before.State.LedgeredOverride);
        var own = new RowWriter(_model, State, at);
        own.Write(LedgerCause.Config);
        return [.. old.Rows, .. own.Rows];
    }

    private DateTimeOffset Later(DateTimeOffset at) => State.LastAt is { } last && last > at ? last : at;

    private void Open(DealEvent e, RowWriter rows)
    {
        if (State.Facts is null)
        {
            State.OpenedAt = e.At;
            State.TurnClock(e.At, _model, State.Stage, State.RouteCirculates, State.Closed);
            State.Facts = e is FactsLearned learned ? learned.Facts : _opening;
            rows.Write(LedgerCause.Committee, row => row with { Opening = true });
        }
    }

    private void Take(DealEvent e, RowWriter rows)
    {
        switch (e)
        {
            case Signal signal:
                Take(signal, rows);
                break;
            case StageChanged { Stage: var stage } when State.Stage != stage:
                Turn(rows, stage, State.RouteCirculates, stage);
                break;
            case RouteChanged { Circulating: var circulating } when State.RouteCirculates != circulating:
                Turn(rows, State.Stage, circulating, null);
                break;
            case FactsLearned { Facts: var facts } when !State.Facts!.Equals(facts):
                rows.Settle();
                State.Facts = facts;
                rows.Write(LedgerCause.Committee);
                break;
            case MemberLearned learned:
                Learn(PersonId.Of(learned.Member), learned.Facts, rows);
                break;
            case OverrideSet set when set.ExpiresAt > set.At && !State.Closed:
                Move(rows, new OverrideInForce(set.Amount, set.Reason, set.ExpiresAt), OverrideStep.Set);
                break;
            case OverrideLifted when State.Override is not null && !State.Closed:
                Move(rows, null, OverrideStep.Lifted);
                break;
            case HandoverAnswered:
                State.Handover.Answer();
                break;
            case DealClosed when !State.Closed:
                Close(rows, true);
                break;
            case DealReopened when State.Closed:
                Close(rows, false);
                EndOverride(rows.At, rows);
                break;
        }
    }

    // the step the rules on top see; the fold's own handover latch moves with it, so that any past instant can be asked
    private void Compare(DealEvent e, RowWriter rows)
    {
        Step = null;
        if (rows.Rows.Count == 0)
        {
            return;
        }
        Step = new FoldStep(rows.At, rows.ScoreBefore, rows.Before.Score, rows.ScoreAfter, rows.After.Score, rows.After.Person);
        var limits = _model.Thresholds;
        State.Handover.Cool(rows.Before.Score, limits);
        if (e is Signal { Person.Identified: true } signal && !State.Closed)
        {
            State.Handover.Act(e.At, signal.Person.Value, signal.Kind, limits);
        }
        State.Handover.Heat(e.At, rows.After.Person, rows.After.Score, limits);
    }

    private IReadOnlyList<LedgerRow> EndOverride(DateTimeOffset? until)
    {
        if (until is not { } at || State.Override is not { } moved || State.OverrideAt(at) is not null)
        {
            return [];
        }
        // nothing is told of an instant before the last row
        var rows = new RowWriter(_model, State, moved.ExpiresAt < State.LastAt ? State.LastAt.Value : moved.ExpiresAt);
        EndOverride(rows.At, rows);
        return rows.Rows;
    }

    private void EndOverride(DateTimeOffset at, RowWriter rows)
    {
        if (State.Override is not null && State.OverrideAt(at) is null)
        {
            Move(rows, null, OverrideStep.Expired);
        }
    }

    private void Move(RowWriter rows, OverrideInForce? moved, OverrideStep step)
    {
        rows.Settle();
        var reason = moved?.Reason ?? State.Override?.Reason;
        State.Override = moved;
        rows.WriteHand(step, reason);
    }

    private void Close(RowWriter rows, bool closed)
    {
        rows.Settle();
        State.TurnClock(rows.At, _model, State.Stage, State.RouteCirculates, closed);
        rows.Write(LedgerCause.Stage, row => row with { Closed = closed });
    }

    private void Turn(RowWriter rows, DealStage? stage, bool route, DealStage? told)
    {
        rows.Settle();
        State.TurnClock(rows.At, _model, stage, route, State.Closed);
        rows.Write(LedgerCause.Stage, row => row with { Stage = told });
    }

    private void Learn(PersonId id, MemberFacts facts, RowWriter rows)
    {
        var person = PersonOf(id);
        if (facts.Equals(person.Facts))
        {
            return;
        }
        rows.Settle();
        person.Facts = facts;
        rows.Write(LedgerCause.Committee, row => row with { Person = id, Weight = _model.Roles.Of(id, facts) });
    }

    private void Take(Signal signal, RowWriter rows)
    {
        var person = PersonOf(signal.Person);
        if (State.Closed)
        {
            rows.Write(signal, person, Payment.None(ZeroReason.Closed));
            return;
        }
        if (person.Facts is null && signal.Person.Member() is { } member && _firstFactsOf(member) is { } first)
        {
            Learn(signal.Person, first, rows);
        }
        if (signal.Kind.IsActivity())
        {
            person.LastSeen = signal.At;
        }
        Price(signal, person);
        if (_payments.Count == 0)
        {
            return;
        }
        rows.Settle();
        Remember(signal, person);
        foreach (var payment in _payments)
        {
            person.Add(payment.Points, rows.Day, _model);
            if (payment.Activity)
            {
                person.WasActive(signal.At, rows.Day);
            }
            rows.Write(signal, person, payment);
        }
    }

    private void Remember(Signal signal, PersonState person)
    {
        var viewBegan = signal.Kind.IsView() && _payments.Exists(payment => payment.Activity);
        State.Tier.Note(signal, viewBegan, _model.Thresholds);
        if (signal.Kind == SignalKind.MeetingAttended)
        {
            person.LastMeeting = signal.At;
        }
        if (viewBegan && signal.Kind == SignalKind.PricingView)
        {
            person.LastPricing = signal.At;
        }
    }

    private void Price(Signal signal, PersonState person)
    {
        _payments.Clear();
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(signal.At, _zone).DateTime).DayNumber;
        var asset = person.Asset(signal.AssetName());
        if (!signal.Kind.IsView())
        {
            _payments.Add(DeedRules.Pay(_model, person, asset, signal, day));
            return;
        }
        ViewRules.Read(_model, person, asset, signal, day, _payments);
        while (signal.OneRow && _payments.Count > 1)
        {
            _payments[0] = _payments[0].Then(_payments[1]);
            _payments.RemoveAt(1);
        }
    }

    private PersonState PersonOf(PersonId id)
    {
        if (!_persons.TryGetValue(id, out var person))
        {
            _persons[id] = person = new PersonState { Person = id };
            State.Persons.Add(person);
        }
        return person;
    }
}
