namespace DealRoom.Domain.Documents;

/// <summary>
/// Judges an upload by its first bytes, which must agree with its extension. What lies deeper (a PDF's pages, an Office file's
/// macros) is for the intake to find out.
/// </summary>
public static class FileSignature
{
    /// <summary>How much of a file to hand over: a JPEG may carry that much metadata before it states its size. Shorter files whole.</summary>
    public const int HeadBytes = 1024 * 1024;

    /// <summary>The most pixels a picture may have: 40 million.</summary>
    public const long MostPixels = 40_000_000;

    // PDF readers look for the mark within the first kilobyte, so a mail header in front of it does no harm.
    private const int PdfMarkWithin = 1024;

    private static ReadOnlySpan<byte> PngMark => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Name and first bytes together.</summary>
    public static FileJudgement Judge(string? fileName, ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            return Refuse(FileRefusal.Empty);
        }

        if (MarkupSignature.Matches(head))
        {
            return Refuse(FileRefusal.Markup);
        }

        if (FileFormats.Promised(fileName) is not { } format)
        {
            return Refuse(FileRefusal.NotAccepted);
        }

        return Agrees(format, head) ? Measured(format, head) : Refuse(FileRefusal.Disagrees);
    }

    private static FileJudgement Measured(FileFormat format, ReadOnlySpan<byte> head)
    {
        if (FileFormats.Kind(format) != ItemKind.Image)
        {
            return new FileJudgement.Recognised(format, null);
        }

        if (ImageHeader.Read(format, head) is not { } size)
        {
            return Refuse(FileRefusal.Damaged);
        }

        return size.Pixels > MostPixels ? Refuse(FileRefusal.TooManyPixels) : new FileJudgement.Recognised(format, size);
    }

    private static bool Agrees(FileFormat format, ReadOnlySpan<byte> head) =>
        format switch
        {
            FileFormat.Pdf => head[..Math.Min(head.Length, PdfMarkWithin)].IndexOf("%PDF-"u8) >= 0,
            FileFormat.Png => head.StartsWith(PngMark),
            FileFormat.Jpeg => head.Length > 2 && head[0] == 0xFF && head[1] == 0xD8 && head[2] == 0xFF,
            FileFormat.WebP => head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8),
            FileFormat.Gif => head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8),
            FileFormat.Docx => IsOfficeZip(head, "word/"u8),
            FileFormat.Xlsx => IsOfficeZip(head, "xl/"u8),
            FileFormat.Pptx => IsOfficeZip(head, "ppt/"u8),
            _ => head.IndexOf((byte)0) < 0,
        };

    // A zip starts with its first entry's header: 30 bytes, then the entry's name, its length at 26.
    private static bool IsOfficeZip(ReadOnlySpan<byte> head, ReadOnlySpan<byte> ownFolder)
    {
        if (head.Length < 30 || !head.StartsWith("PK\u0003\u0004"u8))
        {
            return false;
        }

        var name = head[30..];
        name = name[..Math.Min(name.Length, head[26] | (head[27] << 8))];
        return name.SequenceEqual("[Content_Types].xml"u8)
            || name.StartsWith("_rels/"u8)
            || name.StartsWith("docProps/"u8)
            || name.StartsWith("customXml/"u8)
            || name.StartsWith(ownFolder);
    }

    private static FileJudgement.Refused Refuse(FileRefusal reason) => new(reason);
}
