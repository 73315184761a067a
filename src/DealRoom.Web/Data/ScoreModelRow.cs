namespace DealRoom.Web.Data;

/// <summary>Where a version of the score model stands. Stored by number.</summary>
public enum ModelStatus : short
{
    /// <summary>Being written; nobody's score knows of it.</summary>
    Draft = 1,

    /// <summary>Scored beside the live one for comparison; no deal's score changes.</summary>
    Shadow = 2,

    /// <summary>In force from its effective time on, until a later one follows or it is retired. Its numbers never change again.</summary>
    Published = 3,

    /// <summary>Was in force and was taken back; what it scored stays in the ledgers.</summary>
    Retired = 4,

    /// <summary>A draft nobody goes on with; its number is not given again.</summary>
    Discarded = 5,
}

/// <summary>One version of the score model (R51, R61, R127). Version 1 is in the program and has no row.</summary>
public sealed class ScoreModelRow
{
    public int Version { get; init; }
    public ModelStatus Status { get; set; } = ModelStatus.Draft;

    /// <summary>The version it was begun from, and is shown beside.</summary>
    public int BasedOn { get; init; }

    /// <summary>The numbers, as <c>ScoreModelJson</c> writes them.</summary>
    public required string Model { get; set; }

    /// <summary>The segment: industries by line, and a band of employees; empty = everyone.</summary>
    public string Industries { get; set; } = "";
    public int? MinEmployees { get; set; }
    public int? MaxEmployees { get; set; }

    /// <summary>What it is for, in the author's words.</summary>
    public string Purpose { get; set; } = "";
    public required string AuthorId { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ChangedAt { get; set; }
    public DateTimeOffset? ShadowSince { get; set; }

    /// <summary>Why it was published.</summary>
    public string Reason { get; set; } = "";
    public DateTimeOffset? PublishedAt { get; set; }
    public string? PublishedById { get; set; }
    public DateTimeOffset? EffectiveAt { get; set; }
    public DateTimeOffset? RetiredAt { get; set; }
    public string? RetiredById { get; set; }
    public string RetireReason { get; set; } = "";

    /// <summary>Goes up with every change: what was typed over somebody else's change is refused.</summary>
    public int Edition { get; set; }
}

/// <summary>One going-over of all deals whose course of models changed. It can be left at any time and goes on where it was.</summary>
public sealed class RescoreRow
{
    public long Id { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public int Total { get; set; }
    public int Done { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }
}
