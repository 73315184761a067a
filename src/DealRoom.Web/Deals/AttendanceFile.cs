using System.Text;

namespace DealRoom.Web.Deals;

/// <summary>What a CSV file was written in: UTF-8 with or without its mark, or windows-31j (CP932), which Excel in Japan writes.</summary>
public static class AttendanceFile
{
    public const int MostBytes = 1024 * 1024;
    static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    static readonly Encoding Cp932 = CodePagesEncodingProvider.Instance.GetEncoding(
        932,
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    public sealed record Decoded(string Text, string Encoding);

    /// <summary>Null when it is neither; then the line where it ceases to be text.</summary>
    public static (Decoded? Text, int Line) Decode(byte[] bytes)
    {
        // UTF-16 begins with a mark no CSV of ours does; NUL is in no text
        var nul = Array.IndexOf(bytes, (byte)0);
        if (nul >= 0)
            return (null, LineOf(bytes, nul));
        var body = bytes.AsSpan().StartsWith((byte[])[0xef, 0xbb, 0xbf]) ? bytes[3..] : bytes;
        try
        {
            return (new(Utf8.GetString(body), "utf-8"), 0);
        }
        catch (DecoderFallbackException broken)
        {
            // mostly UTF-8 with a broken place is a damaged file, and would read as rubbish in any other encoding
            if (body.Length < bytes.Length || MostlyUtf8(body))
                return (null, LineOf(body, Math.Max(0, broken.Index)));
        }
        try
        {
            return (new(Cp932.GetString(body), "windows-31j"), 0);
        }
        catch (DecoderFallbackException broken)
        {
            return (null, LineOf(body, Math.Max(0, broken.Index)));
        }
    }

    static bool MostlyUtf8(byte[] bytes)
    {
        var (whole, broken) = (0, 0);
        for (var rest = bytes.AsSpan(); rest.Length > 0; )
        {
            var status = Rune.DecodeFromUtf8(rest, out var rune, out var used);
            if (status != System.Buffers.OperationStatus.Done)
                broken++;
            else if (rune.Value >= 0x800)
                whole++;
            rest = rest[used..];
        }
        return whole > 10 * broken;
    }

    static int LineOf(byte[] bytes, int at) => 1 + bytes.AsSpan(0, Math.Min(at, bytes.Length)).Count((byte)'\n');
}
