namespace DealRoom.Domain.Documents;

/// <summary>Extensions, media types and the item kind of each format.</summary>
public static class FileFormats
{
    private static readonly (FileFormat Format, string[] Extensions, string MediaType, ItemKind Kind)[] Table =
    [
        (FileFormat.Pdf, ["pdf"], "application/pdf", ItemKind.Pdf),
        (FileFormat.Png, ["png"], "image/png", ItemKind.Image),
        (FileFormat.Jpeg, ["jpg", "jpeg"], "image/jpeg", ItemKind.Image),
        (FileFormat.WebP, ["webp"], "image/webp", ItemKind.Image),
        (FileFormat.Gif, ["gif"], "image/gif", ItemKind.Image),
        (FileFormat.Docx, ["docx"], "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ItemKind.File),
        (FileFormat.Xlsx, ["xlsx"], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ItemKind.File),
        (FileFormat.Pptx, ["pptx"], "application/vnd.openxmlformats-officedocument.presentationml.presentation", ItemKind.File),
        (FileFormat.Text, ["txt"], "text/plain", ItemKind.File),
        (FileFormat.Csv, ["csv"], "text/csv", ItemKind.File),
        (FileFormat.Markdown, ["md"], "text/markdown", ItemKind.File),
    ];

    /// <summary>Every extension accepted, without the dot, for the file chooser and for the sentence that refuses another.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [.. Table.SelectMany(row => row.Extensions)];

    /// <summary>The media type it is served with.</summary>
    public static string MediaType(FileFormat format) => Table.First(row => row.Format == format).MediaType;

    /// <summary>The item it becomes.</summary>
    public static ItemKind Kind(FileFormat format) => Table.First(row => row.Format == format).Kind;

    /// <summary>The format a file name promises; null when its extension is not accepted.</summary>
    public static FileFormat? Promised(string? fileName)
    {
        var dot = fileName?.LastIndexOf('.') ?? -1;
        var extension = dot < 0 ? "" : fileName![(dot + 1)..].Trim();
        foreach (var row in Table)
        {
            if (row.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
            {
                return row.Format;
            }
        }

        return null;
    }
}
