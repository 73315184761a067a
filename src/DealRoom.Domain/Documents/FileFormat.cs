namespace DealRoom.Domain.Documents;

/// <summary>The file formats a room accepts. The numbers are stored.</summary>
public enum FileFormat
{
    /// <summary>PDF</summary>
    Pdf = 1,

    /// <summary>PNG</summary>
    Png = 2,

    /// <summary>JPEG</summary>
    Jpeg = 3,

    /// <summary>WebP</summary>
    WebP = 4,

    /// <summary>GIF</summary>
    Gif = 5,

    /// <summary>Word without macros</summary>
    Docx = 6,

    /// <summary>Excel without macros</summary>
    Xlsx = 7,

    /// <summary>PowerPoint without macros</summary>
    Pptx = 8,

    /// <summary>Plain text</summary>
    Text = 9,

    /// <summary>Comma-separated values</summary>
    Csv = 10,

    /// <summary>Markdown kept as a file</summary>
    Markdown = 11,
}
