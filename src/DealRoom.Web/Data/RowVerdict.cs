using DealRoom.Domain.Deals;

namespace DealRoom.Web.Data;

/// <summary>
/// A seller's word on who was behind a row, against what the screen thought: a hidden scan that was a person, a reading that was our own team.
/// The log is never changed; the last verdict on the row itself, else on its page view, else on its device's grant, holds when it is read.
/// </summary>
public sealed class RowVerdict
{
    public Guid Id { get; init; }
    public DealId DealId { get; init; }

    /// <summary>A row's id, a page view or a grant.</summary>
    public Guid Subject { get; init; }
    public RowClass Class { get; init; }
    public required string SellerId { get; init; }
    public DateTimeOffset At { get; init; }
}
