namespace DealRoom.Domain.Documents;

/// <summary>What an item of a room is made of. The numbers are stored.</summary>
public enum ItemKind
{
    /// <summary>A page written in the product, ja and en texts together.</summary>
    Markdown = 1,

    /// <summary>A PDF, read page by page.</summary>
    Pdf = 2,

    /// <summary>A picture.</summary>
    Image = 3,

    /// <summary>Any other file: a card with a button to save it.</summary>
    File = 4,

    /// <summary>An address elsewhere.</summary>
    Link = 5,
}
