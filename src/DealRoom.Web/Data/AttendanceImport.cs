namespace DealRoom.Web.Data;

/// <summary>A list of attendance on its way in (R109): the file as text, how its columns are read, and what came of it.</summary>
public sealed class AttendanceImport
{
    public Guid Id { get; init; }
    public required string FileName { get; init; }

    /// <summary>Decoded; emptied once it was taken in.</summary>
    public string Text { get; set; } = "";

    /// <summary>utf-8, or windows-31j for what Excel writes.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>Name of the event: the same name and day are the same event, whatever file tells it.</summary>
    public string Title { get; set; } = "";

    /// <summary>Which column is what, and the kind of event, as JSON.</summary>
    public string Mapping { get; set; } = "{}";

    /// <summary>What came of it, as JSON; null = only looked at.</summary>
    public string? Result { get; set; }
    public required string BySellerId { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? ImportedAt { get; set; }
}
