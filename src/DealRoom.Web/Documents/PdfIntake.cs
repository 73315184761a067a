using System.Globalization;
using System.Text;
using DealRoom.Domain.Rooms;

namespace DealRoom.Web.Documents;

/// <summary>
/// Looks into a PDF: how many pages, what the first one looks like, what stands on each. By poppler's programs where they are found; else by
/// what the seller's browser found and sent along.
/// </summary>
public sealed class PdfIntake(IConfiguration configuration)
{
    public const int MostPages = 1000;
    public const int MostTextPerPage = 2000;
    const int CoverPixels = 960;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    readonly ProgramFound? info = Found(configuration, "pdfinfo");
    readonly ProgramFound? text = Found(configuration, "pdftotext");
    readonly ProgramFound? draw = Found(configuration, "pdftoppm");

    static ProgramFound? Found(IConfiguration configuration, string name) =>
        configuration["DealRoom:Poppler"] == "off" ? null : ProgramFound.Find(name);

    public async Task<PdfAnswer> LookAsync(string path, BrowserRecord? sent, CancellationToken ct)
    {
        if (info is null)
            return sent is null ? new PdfAnswer.NotYet() : FromBrowser(sent);
        if (await info.RunAsync([path], Patience, 64 * 1024, ct) is not { } answer)
            return new PdfAnswer.Refused("intake.pdf.slow");
        if (answer.Errors.Contains("Incorrect password", StringComparison.Ordinal))
            return new PdfAnswer.Refused("intake.pdf.encrypted");
        if (answer.ExitCode != 0 || PagesIn(answer.Output) is not ({ } pages and > 0))
            return new PdfAnswer.Refused("intake.pdf.damaged");
        if (pages > MostPages)
            return new PdfAnswer.Refused("intake.pdf.pages");
        var (drawn, cover) = await CoverAsync(path, ct);
        // a file that opens but whose first page can't be drawn would fail its readers too
        if (!drawn)
            return new PdfAnswer.Refused("intake.pdf.damaged");
        return new PdfAnswer.Read(pages, cover ?? sent?.Cover, await TextsAsync(path, pages, ct), "poppler");
    }

    static PdfAnswer FromBrowser(BrowserRecord sent) =>
        sent.Pages is < 1 ? new PdfAnswer.Refused("intake.pdf.damaged")
        : sent.Pages > MostPages ? new PdfAnswer.Refused("intake.pdf.pages")
        : new PdfAnswer.Read(sent.Pages, sent.Cover, [.. sent.Texts.Take(sent.Pages).Select(Shorten)], "browser");

    static int? PagesIn(byte[] output)
    {
        foreach (var line in Encoding.UTF8.GetString(output).Split('\n'))
            if (line.StartsWith("Pages:", StringComparison.Ordinal) && int.TryParse(line[6..].Trim(), CultureInfo.InvariantCulture, out var pages))
                return pages;
        return null;
    }

    async Task<(bool Drawn, byte[]? Cover)> CoverAsync(string path, CancellationToken ct)
    {
        if (draw is null)
            return (true, null);
        var size = CoverPixels.ToString(CultureInfo.InvariantCulture);
        var answer = await draw.RunAsync(["-f", "1", "-l", "1", "-scale-to", size, "-png", path], Patience, 8 * 1024 * 1024, ct);
        return answer is { ExitCode: 0, Output.Length: > 0 } ? (true, answer.Output) : (false, null);
    }

    // a document whose text can't be had is still read page by page: no text, no search
    async Task<IReadOnlyList<string>> TextsAsync(string path, int pages, CancellationToken ct)
    {
        if (text is null)
            return [];
        var answer = await text.RunAsync(["-enc", "UTF-8", path, "-"], Patience, 16 * 1024 * 1024, ct);
        return answer is { ExitCode: 0 } ? [.. Encoding.UTF8.GetString(answer.Output).Split('\f').Take(pages).Select(Shorten)] : [];
    }

    /// <summary>Blanks folded, what no document can carry dropped, cut between characters.</summary>
    public static string Shorten(string page)
    {
        var kept = new StringBuilder(Math.Min(page.Length, MostTextPerPage));
        foreach (var rune in page.EnumerateRunes())
        {
            if (kept.Length + rune.Utf16SequenceLength > MostTextPerPage)
                break;
            var blank = Rune.IsWhiteSpace(rune);
            if ((blank && (kept.Length == 0 || kept[^1] == ' ')) || (!blank && (Rune.IsControl(rune) || rune == Rune.ReplacementChar)))
                continue;
            kept.Append(blank ? " " : rune.ToString());
        }
        return kept.ToString().TrimEnd();
    }

    /// <summary>The rows that keep a version's texts; pages without text have none.</summary>
    public static IEnumerable<PageText> Rows(VersionId version, IReadOnlyList<string> texts) =>
        texts
            .Select(
                (t, i) =>
                    new PageText
                    {
                        VersionId = version,
                        Page = i + 1,
                        Text = t,
                    }
            )
            .Where(t => t.Text.Length > 0);
}
