namespace DealRoom.Domain.Scoring;

/// <summary>
/// One entry of a deal's log. Two folds of the same log agree because both take it in one order: by instant, then by id.
/// <paramref name="Seq"/> is the place in the log, kept for the ledger; no rule looks at it.
/// </summary>
public abstract record DealEvent(long Seq, Guid Id, DateTimeOffset At)
{
    /// <summary>The order a fold takes events in: (At, Id).</summary>
    public static IComparer<DealEvent> Order { get; } = Comparer<DealEvent>.Create(Compare);

    private static int Compare(DealEvent? left, DealEvent? right)
    {
        if (left is null || right is null)
        {
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        }
        var byInstant = left.At.CompareTo(right.At);
        return byInstant != 0 ? byInstant : left.Id.CompareTo(right.Id);
    }
}
