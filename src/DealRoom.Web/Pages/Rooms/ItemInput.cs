namespace DealRoom.Web.Pages.Rooms;

/// <summary>What a seller types about an item, as typed.</summary>
public sealed class ItemInput
{
    public string? TitleJa { get; set; }
    public string? TitleEn { get; set; }
    public string? NoteJa { get; set; }
    public string? NoteEn { get; set; }
    public string? Asset { get; set; }
    public List<string> Audience { get; set; } = [];

    /// <summary>Ids of the needs it answers.</summary>
    public List<int> Values { get; set; } = [];
    public bool MayDownload { get; set; }
    public Guid Section { get; set; }
    public string? MarkdownJa { get; set; }
    public string? MarkdownEn { get; set; }
    public string? Url { get; set; }
}
