using DealRoom.Domain.Documents;

namespace DealRoom.Web.Documents;

/// <summary>
/// Takes in a picture. The seller's browser has written it anew; here its signature and size are judged once more, and whatever it carries
/// beside pixels (where it was taken, with what, by whom, and anything behind its end) is left out.
/// </summary>
public static class ImageIntake
{
    /// <summary>Bytes.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    /// <summary>The picture alone; null when its parts do not hold together.</summary>
    public static byte[]? Bare(FileFormat format, ReadOnlySpan<byte> picture)
    {
        using var bare = new MemoryStream(picture.Length);
        var whole = format switch
        {
            FileFormat.Png => PictureParts.Png(picture, bare),
            FileFormat.Jpeg => PictureParts.Jpeg(picture, bare),
            FileFormat.WebP => PictureParts.WebP(picture, bare),
            FileFormat.Gif => PictureParts.Gif(picture, bare),
            _ => false,
        };
        return whole ? bare.ToArray() : null;
    }
}
