using DealRoom.Domain.Documents;

namespace DealRoom.Domain.Rooms;

/// <summary>
/// What a reader opens: a page, a PDF, an image, a file or a link. New versions stand behind the same item, and the Japanese and the
/// English text of one page are one item, so that figures never split.
/// </summary>
public sealed class RoomItem
{
    /// <summary>Names the item.</summary>
    public ItemId Id { get; init; }

    /// <summary>Its room.</summary>
    public RoomId RoomId { get; init; }

    /// <summary>The section it stands in.</summary>
    public SectionId SectionId { get; set; }

    /// <summary>Order within the section, from 0.</summary>
    public int Position { get; set; }

    /// <summary>What it is made of.</summary>
    public ItemKind Kind { get; init; }

    /// <summary>What it is about; decides which signal reading it pays.</summary>
    public AssetKind Asset { get; set; }

    /// <summary>Title in Japanese.</summary>
    public required string TitleJa { get; set; }

    /// <summary>Title in English; empty = the Japanese one.</summary>
    public string TitleEn { get; set; } = "";

    /// <summary>One line on what it is for, in Japanese; may be empty.</summary>
    public string NoteJa { get; set; } = "";

    /// <summary>The same in English.</summary>
    public string NoteEn { get; set; } = "";

    /// <summary>Whom it concerns; those readers see it first.</summary>
    public Audience Audience { get; set; }

    /// <summary>The needs it answers: ids of <see cref="Deals.NeedTag"/> (R11, R14).</summary>
    public List<int> Values { get; set; } = [];

    /// <summary>Null while a draft: only sellers see it.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>May the original be saved.</summary>
    public bool MayDownload { get; set; } = true;

    /// <summary>The version readers see; null until one is ready.</summary>
    public VersionId? CurrentVersionId { get; set; }

    /// <summary>When the item was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Taken out of the room; kept for the ledger's sake.</summary>
    public DateTimeOffset? RemovedAt { get; set; }
}
