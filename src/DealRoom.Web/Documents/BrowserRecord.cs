using System.Text.Json;
using DealRoom.Domain.Documents;

namespace DealRoom.Web.Documents;

/// <summary>What the seller's browser found in a PDF it was about to send. Believed only where this machine can't look itself.</summary>
public sealed record BrowserRecord(int Pages, IReadOnlyList<string> Texts, byte[]? Cover, string? CoverType)
{
    const int MostJson = 8 * 1024 * 1024,
        MostCover = 4 * 1024 * 1024;

    sealed record Sent(int Pages, List<string?>? Text);

    /// <summary>Null when nothing or nothing readable was sent.</summary>
    public static async Task<BrowserRecord?> ReadAsync(IFormFile? intake, IFormFile? cover, CancellationToken ct)
    {
        if (intake is not { Length: > 0 and <= MostJson })
            return null;
        Sent? sent;
        try
        {
            await using var json = intake.OpenReadStream();
            sent = await JsonSerializer.DeserializeAsync<Sent>(json, JsonSerializerOptions.Web, ct);
        }
        catch (JsonException)
        {
            return null;
        }
        if (sent is null)
            return null;
        var (picture, type) = await CoverAsync(cover, ct);
        return new(sent.Pages, [.. (sent.Text ?? []).Select(t => t ?? "")], picture, type);
    }

    static async Task<(byte[]? Picture, string? Type)> CoverAsync(IFormFile? cover, CancellationToken ct)
    {
        if (cover is not { Length: > 0 and <= MostCover })
            return (null, null);
        using var copy = new MemoryStream();
        await cover.CopyToAsync(copy, ct);
        var bytes = copy.ToArray();
        return
            FileSignature.Judge(cover.FileName, bytes)
                is FileJudgement.Recognised { Format: FileFormat.Png or FileFormat.WebP or FileFormat.Jpeg } known
            ? (bytes, FileFormats.MediaType(known.Format))
            : (null, null);
    }
}
