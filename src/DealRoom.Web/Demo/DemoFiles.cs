using System.Text.Json;
using DealRoom.Domain.Documents;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Documents;

namespace DealRoom.Web.Demo;

/// <summary>
/// Takes in the demo's files. Their records (pages, text, cover) travel with them, so that the demo is complete, and quickly made, where
/// nothing can look into a PDF.
/// </summary>
sealed class DemoFiles(Story story, FileStore store)
{
    sealed record PdfRecord(int Pages, IReadOnlyList<string> Text);

    sealed record Kept(string Hash, long Size, PdfRecord? Record, string? CoverHash);

    readonly Dictionary<string, Kept> kept = [];

    public async Task<(string Hash, string Type)> PictureAsync(string file, CancellationToken ct) => ((await KeepAsync(file, ct)).Hash, "image/png");

    public async Task<(ItemVersion Version, IReadOnlyList<PageText> Texts)> VersionAsync(
        StoryItem told,
        ItemId item,
        string by,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var id = new VersionId(Guid.CreateVersion7(now));
        if (told.Files is { } pages)
        {
            var (ja, en) = (await PageAsync(pages.Ja, ct), await PageAsync(pages.En, ct));
            return (
                new ItemVersion
                {
                    Id = id,
                    ItemId = item,
                    Number = 1,
                    CreatedAt = now,
                    CreatedBy = by,
                    ReadyAt = now,
                    IntakeBy = "server",
                    MarkdownJa = ja.Source,
                    HtmlJa = ja.Html,
                    MarkdownEn = en.Source,
                    HtmlEn = en.Html,
                },
                []
            );
        }
        var file = await KeepAsync(told.File!, ct);
        var pdf = file.Record is not null;
        var version = new ItemVersion
        {
            Id = id,
            ItemId = item,
            Number = 1,
            CreatedAt = now,
            CreatedBy = by,
            ReadyAt = now,
            IntakeBy = pdf ? "poppler" : "server",
            FileHash = file.Hash,
            FileName = Path.GetFileName(told.File!),
            Size = file.Size,
            ContentType = pdf ? "application/pdf" : "image/png",
            Pages = file.Record?.Pages ?? 1,
            CoverHash = pdf ? file.CoverHash : file.Hash,
            CoverType = pdf ? "image/jpeg" : "image/png",
        };
        return (version, [.. PdfIntake.Rows(id, file.Record?.Text ?? [])]);
    }

    public static ItemKind KindOf(StoryItem told) =>
        told.Type switch
        {
            "markdown" => ItemKind.Markdown,
            "image" => ItemKind.Image,
            _ => ItemKind.Pdf,
        };

    async Task<MarkdownAnswer.Rendered> PageAsync(string file, CancellationToken ct) =>
        await MarkdownRenderer.RenderAsync(await File.ReadAllTextAsync(story.PathOf(file), ct), ct) as MarkdownAnswer.Rendered
        ?? throw new InvalidOperationException($"{file} can't be rendered.");

    // several rooms show the same document
    async Task<Kept> KeepAsync(string file, CancellationToken ct)
    {
        if (kept.TryGetValue(file, out var known))
            return known;
        var content = await File.ReadAllBytesAsync(story.PathOf(file), ct);
        var record = file.EndsWith(".pdf", StringComparison.Ordinal)
            ? story.PathOf($"documents/records/{Path.GetFileNameWithoutExtension(file)}")
            : null;
        return kept[file] = new(
            await store.KeepAsync(content, ct),
            content.Length,
            record is null
                ? null
                : JsonSerializer.Deserialize<PdfRecord>(await File.ReadAllTextAsync(record + ".json", ct), JsonSerializerOptions.Web),
            record is null ? null : await store.KeepAsync(await File.ReadAllBytesAsync(record + ".jpg", ct), ct)
        );
    }
}
