using DealRoom.Domain.Deals;

namespace DealRoom.Web.Deals;

/// <summary>A note as typed.</summary>
public sealed record NoteInput
{
    public NoteKind Kind { get; init; }

    /// <summary>When it happened; now unless given.</summary>
    public Optional<DateTimeOffset?> At { get; init; }
    public IReadOnlyList<MemberId> Members { get; init; } = [];
    public string? Text { get; init; }
    public string? NextStep { get; init; }
    public DateOnly? NextDay { get; init; }

    /// <summary>An interview's answer: plans to adopt, or only researching.</summary>
    public bool? Intent { get; init; }
    public string? Programme { get; init; }
    public Channel? Channel { get; init; }
}
