using System.Globalization;
using System.Text.Json;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>A deal as it stood at any past moment, under the model of that day or another one, beside how it stands now.</summary>
public sealed class PastModel(DealRoomDb db, DealScores scores, TimeProvider clock, IStringLocalizer texts) : DealPage(db)
{
    public const int Slider = 1000;
    const int Rows = 20;

    public DateTimeOffset Now { get; private set; }
    public DateTimeOffset Opened { get; private set; }
    public DateTimeOffset At { get; private set; }
    public string Typed { get; private set; } = "";
    public int? Version { get; private set; }
    public ScoreView? Then { get; private set; }
    public ScoreView? Today { get; private set; }
    public IReadOnlyList<ModelVersions.Line> Versions { get; private set; } = [];
    public IReadOnlyList<LedgerRow> Ledger { get; private set; } = [];
    public DealNames Names { get; private set; } = null!;
    public int Position => Now <= Opened ? Slider : (int)Math.Round(Slider * Math.Clamp((At - Opened) / (Now - Opened), 0, 1));

    public async Task<IActionResult> OnGetAsync(Guid id, string? at, int? p, int? version, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
            return NotFound();
        await scores.CaughtUpAsync(Db, Deal.Id, ct);
        Now = clock.GetUtcNow();
        var fold = await DealScores.FoldAsync(Db, Deal.Id, ct);
        (Opened, Today) = (fold?.State.OpenedAt ?? Deal.OpenedAt, fold?.State.LastAt is null ? null : fold.At(Now));
        At = Read(at, p);
        Typed = at is { Length: > 0 } && ModelState.ErrorCount > 0 ? at : Local(At);
        Versions = [.. (await ModelVersions.AllAsync(Db, Now, ct)).Where(v => v.Standing != ModelStanding.Discarded)];
        Version = Versions.Any(v => v.Version == version) ? version : null;
        Names = await DealNames.OfAsync(Db, Deal.Id, ct);
        var then = Version is { } other
            ? (await DealScores.ReadPastAsync(Db, Deal.Id, At, null, ct)).Under(await ModelBook.ReadAsync(Db, other, ct))
            : await DealScores.FoldAtAsync(Db, Deal.Id, At, ct);
        Then = then?.At(At);
        if (Version is null)
            Ledger = await LedgerAsync(ct);
        return Page();
    }

    DateTimeOffset Read(string? at, int? p)
    {
        if (at is { Length: > 0 })
        {
            if (
                DateTime.TryParseExact(
                    at,
                    ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd"],
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var local
                )
            )
                return Within(new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime());
            ModelState.AddModelError("at", texts["model.at.wrong"]);
        }
        return p is { } position ? Within(Opened + (Now - Opened) * (Math.Clamp(position, 0, Slider) / (double)Slider)) : Within(Now.AddDays(-7));
    }

    DateTimeOffset Within(DateTimeOffset at) =>
        at > Now ? Now
        : at < Opened ? Opened
        : at;

    public string Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    async Task<IReadOnlyList<LedgerRow>> LedgerAsync(CancellationToken ct)
    {
        var rows = await Db
            .Ledger.AsNoTracking()
            .Where(l => l.DealId == Deal.Id && l.At <= At)
            .OrderByDescending(l => l.Seq)
            .Take(Rows)
            .Select(l => l.Row)
            .ToListAsync(ct);
        return [.. rows.Select(r => JsonSerializer.Deserialize<LedgerRow>(r)!)];
    }
}
