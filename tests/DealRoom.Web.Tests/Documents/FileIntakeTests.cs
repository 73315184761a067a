using System.Text;
using DealRoom.Domain.Documents;
using DealRoom.Web.Data;
using DealRoom.Web.Documents;
using Microsoft.Extensions.Configuration;

namespace DealRoom.Web.Tests.Documents;

public sealed class FileIntakeTests : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("dealroom-files-").FullName;

    FileStore Store => new(new DataFolder(root));

    FileIntake Intake(bool poppler = true) =>
        new(
            Store,
            new PdfIntake(
                new ConfigurationBuilder()
                    .AddInMemoryCollection(poppler ? [] : new Dictionary<string, string?> { ["DealRoom:Poppler"] = "off" })
                    .Build()
            )
        );

    async Task<IntakeAnswer> Take(string name, byte[] content, BrowserRecord? sent = null, bool poppler = true)
    {
        using var stream = new MemoryStream(content);
        return await Intake(poppler).TakeAsync(name, stream, sent, default);
    }

    async Task<string> Reason(string name, byte[] content, bool poppler = true) =>
        Assert.IsType<IntakeAnswer.Refused>(await Take(name, content, null, poppler)).Reason;

    async Task<TakenFile> Taken(string name, byte[] content, BrowserRecord? sent = null, bool poppler = true) =>
        Assert.IsType<IntakeAnswer.Taken>(await Take(name, content, sent, poppler)).File;

    static bool Poppler => ProgramFound.Find("pdfinfo") is not null;

    [Fact]
    public async Task A_pdf_is_looked_into()
    {
        if (!Poppler)
            return;
        var file = await Taken("ご提案書 第2版.pdf", SomeFiles.Pdf(3));
        Assert.Equal(("ご提案書 第2版.pdf", ItemKind.Pdf, 3, "poppler"), (file.Name, file.Kind, file.Pages, file.IntakeBy));
        Assert.Equal(["Ringi 1", "Ringi 2", "Ringi 3"], file.Texts);
        Assert.Equal("image/png", file.CoverType);
        Assert.True(new FileInfo(Store.PathOf(file.CoverHash!)).Length > 100);
    }

    [Fact]
    public async Task Pdfs_nobody_could_read_are_refused_in_words_and_leave_nothing()
    {
        if (!Poppler)
            return;
        Assert.Equal("intake.pdf.encrypted", await Reason("a.pdf", SomeFiles.EncryptedPdf()));
        Assert.Equal("intake.pdf.damaged", await Reason("a.pdf", "%PDF-1.7\nnothing here"u8.ToArray()));
        Assert.Equal("intake.pdf.damaged", await Reason("a.pdf", [.. SomeFiles.Pdf(2).Take(60)]));
        Assert.Equal("intake.pdf.pages", await Reason("a.pdf", SomeFiles.Pdf(1001)));
        Assert.Empty(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Without_poppler_the_browsers_record_counts_and_without_it_the_version_stays_in_preparation()
    {
        var sent = new BrowserRecord(2, ["一", "二", "三"], SomeFiles.Png(), "image/png");
        var file = await Taken("a.pdf", SomeFiles.Pdf(2), sent, poppler: false);
        Assert.Equal((2, "browser", "image/png"), (file.Pages, file.IntakeBy, file.CoverType));
        Assert.Equal(["一", "二"], file.Texts);
        Assert.Null((await Taken("a.pdf", SomeFiles.Pdf(2), null, poppler: false)).IntakeBy);
        Assert.IsType<IntakeAnswer.Refused>(await Take("a.pdf", SomeFiles.Pdf(1), new BrowserRecord(5000, [], null, null), poppler: false));
    }

    [Theory]
    [InlineData("a.pdf", "GIF89a------------", "intake.disagrees")]
    [InlineData("a.png", "%PDF-1.7 ---------", "intake.disagrees")]
    [InlineData("a.docx", "%PDF-1.7 ---------", "intake.disagrees")]
    [InlineData("a.pdf", "<html><script>x</script>%PDF-1.7", "intake.markup")]
    [InlineData("a.txt", "<!-- hi --><svg onload=x>", "intake.markup")]
    [InlineData("a.csv", "\0\0\0", "intake.disagrees")]
    [InlineData("a.exe", "MZ------", "intake.kind")]
    [InlineData("a.svg", "<svg/>", "intake.markup")]
    [InlineData("a", "text", "intake.kind")]
    [InlineData("a.txt", "", "intake.empty")]
    [InlineData("\u202e\u0007", "text", "intake.name")]
    public async Task Names_and_contents_must_agree(string name, string content, string reason) =>
        Assert.Equal(reason, await Reason(name, Encoding.Latin1.GetBytes(content)));

    [Fact]
    public async Task A_picture_keeps_its_pixels_and_nothing_else()
    {
        foreach (
            var (name, bytes) in new[]
            {
                ("写真.png", SomeFiles.Png(secret: "35.68N139.76E")),
                ("写真.jpg", SomeFiles.Jpeg("35.68N139.76E", "<script>alert(1)</script>")),
            }
        )
        {
            var file = await Taken(name, bytes);
            var kept = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Store.PathOf(file.Hash)));
            Assert.DoesNotContain("35.68N", kept, StringComparison.Ordinal);
            Assert.DoesNotContain("GPS!", kept, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", kept, StringComparison.Ordinal);
            Assert.Equal(ItemKind.Image, file.Kind);
        }
        Assert.EndsWith(
            "\u0012ÿ\0\u0034ÿÐ\u0056ÿÙ",
            Encoding.Latin1.GetString(ImageIntake.Bare(FileFormat.Jpeg, SomeFiles.Jpeg("x", "y"))!),
            StringComparison.Ordinal
        );
        Assert.Equal("intake.pixels", await Reason("a.png", SomeFiles.Png(8000, 8000)[..60]));
        Assert.Equal("intake.damaged", await Reason("a.png", SomeFiles.Png()[..^20]));
    }

    [Fact]
    public async Task Office_files_bring_no_macros_and_no_bombs()
    {
        (string, byte[]) types = ("[Content_Types].xml", "<Types/>"u8.ToArray());
        Assert.Equal(ItemKind.File, (await Taken("見積.xlsx", SomeFiles.Zip(types, ("xl/workbook.xml", [1])))).Kind);
        Assert.Equal("intake.office.macros", await Reason("a.docx", SomeFiles.Zip(types, ("word/vbaProject.bin", [1]))));
        Assert.Equal("intake.office.large", await Reason("a.docx", SomeFiles.Zip(types, ("word/document.xml", new byte[30_000_000]))));
        Assert.Equal("intake.damaged", await Reason("a.docx", [.. SomeFiles.Zip(types).Take(50)]));
    }

    [Fact]
    public async Task The_same_content_lies_once_and_too_much_leaves_nothing()
    {
        var (one, two) = (await Taken("a.txt", "同じ"u8.ToArray()), await Taken("b.txt", "同じ"u8.ToArray()));
        Assert.Equal(one.Hash, two.Hash);
        using var long_ = new MemoryStream(new byte[1001]);
        Assert.Null(await Store.DraftAsync(long_, 1000, default));
        Assert.Single(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories));
        Assert.Throws<ArgumentException>(() => Store.PathOf("../../etc/passwd"));
    }

    public void Dispose() => Directory.Delete(root, true);
}
