namespace DealRoom.Domain.Scoring;

/// <summary>
/// Folds one deal along a course of models. Every model of the course folds every event from the first on; the ledger is that of the model in
/// force, and where the next one takes over, one row carries the difference. Once the last has taken over nothing but it is left.
/// </summary>
public sealed class CourseFold
{
    private readonly Queue<(DealFold Fold, DateTimeOffset From)> _later;

    /// <summary>Begins along a course; <paramref name="begin"/> begins a fold under one model.</summary>
    public CourseFold(ModelCourse course, Func<ScoreModel, DealFold> begin)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(begin);
        Now = begin(course.Spans[0].Model);
        _later = new(course.Spans.Skip(1).Select(span => (begin(span.Model), span.From)));
    }

    /// <summary>Goes on from a fold of the course's last model.</summary>
    public CourseFold(DealFold last)
    {
        (Now, _later) = (last, new());
    }

    /// <summary>The fold of the model in force.</summary>
    public DealFold Now { get; private set; }

    /// <summary>What the model in force remembers.</summary>
    public DealState State => Now.State;

    /// <summary>True when the event stands after everything folded so far.</summary>
    public bool IsNext(DealEvent next) => Now.IsNext(next);

    /// <summary>Lets take over every model in force by this instant; call it before the first event that is not earlier. Returns the rows of it.</summary>
    public IReadOnlyList<LedgerRow> TurnTo(DateTimeOffset at)
    {
        if (!_later.TryPeek(out var first) || first.From > at)
        {
            return [];
        }
        var rows = new List<LedgerRow>();
        while (_later.TryPeek(out var next) && next.From <= at)
        {
            _later.Dequeue();
            // before its first event a deal has nothing to tell a difference of
            if (Now.State.Facts is not null)
            {
                rows.AddRange(next.Fold.TakeOver(Now, next.From));
            }
            Now = next.Fold;
        }
        return rows;
    }

    /// <summary>Folds one event; <see cref="TurnTo"/> its instant comes first.</summary>
    public IReadOnlyList<LedgerRow> Apply(DealEvent e)
    {
        foreach (var (fold, _) in _later)
        {
            fold.Apply(e);
        }
        return Now.Apply(e);
    }
}
