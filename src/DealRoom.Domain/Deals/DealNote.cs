namespace DealRoom.Domain.Deals;

/// <summary>One note on a deal, with who took part. Its log rows, where it makes any, are written with it.</summary>
public sealed class DealNote
{
    /// <summary>Names it.</summary>
    public Guid Id { get; init; }

    /// <summary>The deal.</summary>
    public DealId DealId { get; init; }

    /// <summary>What it is of.</summary>
    public NoteKind Kind { get; init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What came of it.</summary>
    public string Text { get; init; } = "";

    /// <summary>次の一手; may be empty.</summary>
    public string NextStep { get; init; } = "";

    /// <summary>By when.</summary>
    public DateOnly? NextDay { get; init; }

    /// <summary>An interview's answer: plans to adopt (true) or only researching (false).</summary>
    public bool? Intent { get; init; }

    /// <summary>施策; may be empty (R114).</summary>
    public string Programme { get; init; } = "";

    /// <summary>By what way (R98).</summary>
    public Channel? Channel { get; init; }

    /// <summary>Who of the buyers took part.</summary>
    public List<Guid> Members { get; init; } = [];

    /// <summary>Who wrote it.</summary>
    public required string BySellerId { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
