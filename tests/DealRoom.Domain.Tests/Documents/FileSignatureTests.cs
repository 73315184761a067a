using System.Text;
using DealRoom.Domain.Documents;

namespace DealRoom.Domain.Tests.Documents;

public class FileSignatureTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n%âãÏÓ\n");

    [Fact]
    public void A_pdf_is_known_by_its_mark_even_behind_a_few_stray_bytes()
    {
        Assert.Equal(new FileJudgement.Recognised(FileFormat.Pdf, null), FileSignature.Judge("提案書.PDF", Pdf));
        Assert.Equal(new FileJudgement.Recognised(FileFormat.Pdf, null), FileSignature.Judge("a.pdf", [.. new byte[900], .. Pdf]));
        Assert.Equal(Refused(FileRefusal.Disagrees), FileSignature.Judge("a.pdf", [.. new byte[1100], .. Pdf]));
    }

    [Fact]
    public void A_picture_tells_its_size()
    {
        Assert.Equal(Picture(FileFormat.Png, 1280, 720), FileSignature.Judge("a.png", Png(1280, 720)));
        Assert.Equal(Picture(FileFormat.Gif, 320, 200), FileSignature.Judge("a.gif", Gif(320, 200)));
        Assert.Equal(Picture(FileFormat.Jpeg, 4000, 3000), FileSignature.Judge("a.jpeg", Jpeg(4000, 3000, 70_000)));
        Assert.Equal(Picture(FileFormat.WebP, 640, 480), FileSignature.Judge("a.webp", WebPLossy(640, 480)));
        Assert.Equal(Picture(FileFormat.WebP, 640, 481), FileSignature.Judge("a.webp", WebPLossless(640, 481)));
        Assert.Equal(Picture(FileFormat.WebP, 2000, 1000), FileSignature.Judge("a.webp", WebPExtended(2000, 1000)));
    }

    [Fact]
    public void Forty_million_pixels_are_the_most()
    {
        Assert.Equal(Picture(FileFormat.Png, 8000, 5000), FileSignature.Judge("a.png", Png(8000, 5000)));
        Assert.Equal(Refused(FileRefusal.TooManyPixels), FileSignature.Judge("a.png", Png(8001, 5000)));
        Assert.Equal(Refused(FileRefusal.TooManyPixels), FileSignature.Judge("a.png", Png(int.MaxValue, int.MaxValue)));
    }

    [Fact]
    public void A_picture_without_a_size_is_damaged()
    {
        Assert.Equal(Refused(FileRefusal.Damaged), FileSignature.Judge("a.png", Png(0, 5)));
        Assert.Equal(Refused(FileRefusal.Damaged), FileSignature.Judge("a.png", Png(5, 5).AsSpan(0, 20)));
        Assert.Equal(Refused(FileRefusal.Damaged), FileSignature.Judge("a.png", Png(-1, 5)));
        Assert.Equal(Refused(FileRefusal.Damaged), FileSignature.Judge("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 1]));
        Assert.Equal(Refused(FileRefusal.Damaged), FileSignature.Judge("a.gif", Gif(3, 3).AsSpan(0, 8)));
        Assert.Equal(Refused(FileRefusal.Damaged), FileSignature.Judge("a.webp", WebPLossy(3, 3).AsSpan(0, 20)));
    }

    [Fact]
    public void However_a_picture_is_cut_short_it_is_judged_without_a_crash()
    {
        byte[][] whole = [Png(9, 9), Gif(9, 9), Jpeg(9, 9, 40), WebPLossy(9, 9), WebPLossless(9, 9), WebPExtended(9, 9)];
        string[] names = ["a.png", "a.gif", "a.jpg", "a.webp", "a.webp", "a.webp"];
        for (var i = 0; i < whole.Length; i++)
        {
            for (var length = 0; length < whole[i].Length; length++)
            {
                Assert.NotNull(FileSignature.Judge(names[i], whole[i].AsSpan(0, length)));
            }
        }
    }

    [Theory]
    [InlineData("a.docx", "[Content_Types].xml")]
    [InlineData("a.xlsx", "_rels/.rels")]
    [InlineData("a.pptx", "ppt/presentation.xml")]
    public void An_office_file_is_known_by_its_first_entry(string name, string entry) =>
        Assert.IsType<FileJudgement.Recognised>(FileSignature.Judge(name, Zip(entry)));

    [Fact]
    public void A_zip_of_anything_else_is_no_office_file()
    {
        Assert.Equal(Refused(FileRefusal.Disagrees), FileSignature.Judge("a.docx", Zip("invoice.exe")));
        Assert.Equal(Refused(FileRefusal.Disagrees), FileSignature.Judge("a.docx", Zip("xl/workbook.xml")));
        Assert.Equal(Refused(FileRefusal.Disagrees), FileSignature.Judge("a.docx", "PK\u0003\u0004"u8));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("\uFEFF  <?xml version='1.0'?>")]
    [InlineData("<!-- %PDF-1.7 --><HTML>")]
    [InlineData("\n<!DOCTYPE html>")]
    [InlineData("<script>%PDF-")]
    public void Markup_is_refused_whatever_it_is_called(string text)
    {
        foreach (var name in new[] { "a.svg", "a.html", "a.pdf", "a.txt", "a.md", "a.png" })
        {
            Assert.Equal(Refused(FileRefusal.Markup), FileSignature.Judge(name, Encoding.UTF8.GetBytes(text)));
            Assert.Equal(
                Refused(FileRefusal.Markup),
                FileSignature.Judge(name, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text.TrimStart('\uFEFF'))])
            );
        }
    }

    [Fact]
    public void Name_and_content_must_agree()
    {
        Assert.Equal(Refused(FileRefusal.Disagrees), FileSignature.Judge("a.png", Pdf));
        Assert.Equal(Refused(FileRefusal.Disagrees), FileSignature.Judge("a.pdf", Png(3, 3)));
        Assert.Equal(Refused(FileRefusal.Disagrees), FileSignature.Judge("a.txt", Png(3, 3)));
    }

    [Theory]
    [InlineData("a.exe")]
    [InlineData("a.docm")]
    [InlineData("a.zip")]
    [InlineData("pdf")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_extensions_are_not_accepted(string? name) => Assert.Equal(Refused(FileRefusal.NotAccepted), FileSignature.Judge(name, Pdf));

    [Fact]
    public void An_empty_file_is_said_to_be_empty() => Assert.Equal(Refused(FileRefusal.Empty), FileSignature.Judge("a.pdf", []));

    [Fact]
    public void Plain_text_in_japanese_is_accepted_in_either_encoding()
    {
        Assert.Equal(new FileJudgement.Recognised(FileFormat.Csv, null), FileSignature.Judge("一覧.csv", "\uFEFF品名,数量\r\n"u8));
        Assert.Equal(new FileJudgement.Recognised(FileFormat.Text, null), FileSignature.Judge("a.txt", [0x93, 0xFA, 0x96, 0x7B]));
        Assert.Equal(new FileJudgement.Recognised(FileFormat.Markdown, null), FileSignature.Judge("a.md", "<https://example.com>"u8));
    }

    private static FileJudgement.Refused Refused(FileRefusal reason) => new(reason);

    private static FileJudgement.Recognised Picture(FileFormat format, int width, int height) =>
        new FileJudgement.Recognised(format, new ImageSize(width, height));

    private static byte[] Png(int width, int height) =>
        [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. Big(width, 4), .. Big(height, 4), 8, 6, 0, 0, 0];

    private static byte[] Gif(int width, int height) => [.. "GIF89a"u8, .. Little(width, 2), .. Little(height, 2), 0, 0, 0];

    private static byte[] Jpeg(int width, int height, int metadata)
    {
        var segments = new List<byte> { 0xFF, 0xD8 };
        for (var left = metadata; left > 0; left -= 60_000)
        {
            var size = Math.Min(left, 60_000);
            segments.AddRange([0xFF, 0xE1, .. Big(size + 2, 2), .. new byte[size]]);
        }

        return [.. segments, 0xFF, 0xFF, 0xC2, 0, 17, 8, .. Big(height, 2), .. Big(width, 2), 3];
    }

    private static byte[] WebPLossy(int width, int height) => [.. WebP("VP8 "), 0, 0, 0, 0x9D, 0x01, 0x2A, .. Little(width, 2), .. Little(height, 2)];

    private static byte[] WebPLossless(int width, int height) =>
        [.. WebP("VP8L"), 0x2F, .. Little((width - 1) | ((height - 1) << 14), 4), 0, 0, 0, 0, 0];

    private static byte[] WebPExtended(int width, int height) => [.. WebP("VP8X"), 0, 0, 0, 0, .. Little(width - 1, 3), .. Little(height - 1, 3)];

    private static byte[] WebP(string chunk) => [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. Encoding.ASCII.GetBytes(chunk), 10, 0, 0, 0];

    private static byte[] Zip(string entry) =>
        [.. "PK\u0003\u0004"u8, .. new byte[22], .. Little(entry.Length, 2), 0, 0, .. Encoding.ASCII.GetBytes(entry), 1, 2, 3];

    private static byte[] Little(int value, int bytes) => [.. Enumerable.Range(0, bytes).Select(i => (byte)(value >> (8 * i)))];

    private static byte[] Big(int value, int bytes) => [.. Little(value, bytes).Reverse()];
}
