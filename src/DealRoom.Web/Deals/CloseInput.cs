using DealRoom.Domain.Deals;

namespace DealRoom.Web.Deals;

/// <summary>How a deal ended, as typed.</summary>
public sealed record CloseInput
{
    /// <summary>won or lost.</summary>
    public string? Result { get; init; }
    public IReadOnlyList<CloseReason> Reasons { get; init; } = [];
    public string? Note { get; init; }

    /// <summary>Links end at once, and the deal leaves the board.</summary>
    public bool EndLinks { get; init; }

    public static IReadOnlyList<CloseReason> ReasonsOf(bool won) => [.. Enum.GetValues<CloseReason>().Where(r => (int)r < 20 == won)];
}
