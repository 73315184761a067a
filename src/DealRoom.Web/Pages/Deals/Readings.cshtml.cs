using DealRoom.Domain.Deals;
using DealRoom.Domain.Signals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using DealRoom.Web.Scoring;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Who was behind each reading: hidden scans that were people, readings that were our own team. Both ways, and the deal is scored again.</summary>
public sealed class ReadingsModel(DealRoomDb db, JudgeReading judge, TimeProvider clock) : PageModel
{
    const int ReadingsShown = 60;

    public sealed record Reading(
        Guid Subject,
        MemberId? Member,
        string Asset,
        SignalKind? Kind,
        DateTimeOffset At,
        long ActiveMs,
        RowClass Class,
        string Reason,
        bool ByHand
    );

    public Deal Deal { get; private set; } = null!;
    public DealNames Names { get; private set; } = null!;
    public IReadOnlyList<Reading> Hidden { get; private set; } = [];
    public IReadOnlyList<Reading> Counted { get; private set; } = [];
    public TimeZoneInfo Zone => User.Zone();
    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await db.Deals.AsNoTracking().SeenBy(User, db).FirstOrDefaultAsync(d => d.Id == new DealId(id), ct) is not { } deal)
            return NotFound();
        Deal = deal;
        Names = await DealNames.OfAsync(db, deal.Id, ct);
        var log = await LogReading.OfAsync(db, deal.Id, ct);
        var told = (await db.RowVerdicts.AsNoTracking().Where(v => v.DealId == deal.Id).Select(v => v.Subject).ToListAsync(ct)).ToHashSet();
        var mine = db.Signals.AsNoTracking().Where(s => s.DealId == deal.Id && s.Cause == RowCause.Signal && s.Kind != null);
        var rows = await mine.Where(s => s.Class != RowClass.Human || told.Contains(s.Id) || (s.ViewId != null && told.Contains(s.ViewId.Value)))
            .OrderByDescending(s => s.Seq)
            .Take(ReadingsShown * 10)
            .ToListAsync(ct);
        rows.AddRange(await mine.Where(s => s.Class == RowClass.Human).OrderByDescending(s => s.Seq).Take(ReadingsShown * 10).ToListAsync(ct));
        var readings = rows.DistinctBy(s => s.Seq)
            .GroupBy(s => s.ViewId ?? s.Id)
            .Select(g => ReadingOf(g.Key, [.. g], log, told))
            .OrderByDescending(r => r.At)
            .ToList();
        Hidden = [.. readings.Where(r => r.Class != RowClass.Human).Take(ReadingsShown)];
        Counted = [.. readings.Where(r => r.Class == RowClass.Human).Take(ReadingsShown)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid subject, bool human, CancellationToken ct) =>
        await judge.DoAsync(new DealId(id), subject, human ? RowClass.Human : RowClass.OwnTeam, User, ct) is Outcome<DealId>.NotThere
            ? NotFound()
            : Redirect($"/deals/{id}/readings");

    static Reading ReadingOf(Guid subject, List<SignalRow> rows, LogReading log, HashSet<Guid> told)
    {
        var last = rows.MaxBy(s => s.At)!;
        return new(
            subject,
            last.MemberId,
            last.Asset,
            last.Kind,
            last.At,
            rows.Sum(s => s.ActiveMs),
            log.ClassOf(last),
            last.Reason,
            told.Contains(subject)
        );
    }
}
