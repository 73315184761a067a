using System.Globalization;
using System.Text.Json;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Why the score is what it is: the ledger as a story, whose temperature it is, the parts of each axis, and every decision with its reasons (R113).</summary>
public sealed class WhyModel(DealRoomDb db, DealScores scores, TimeProvider clock) : PageModel
{
    public const int RowsOnAPage = 40;
    const int DecisionsShown = 60;

    public sealed record Line(long? Seq, LedgerRow Row, MemberId? HolderOf);

    public sealed record Told(DecisionRow Row, DecisionDetails Details);

    public Deal Deal { get; private set; } = null!;
    public ScoreView? Score { get; private set; }
    public ScoreModel Model { get; private set; } = ScoreModel.Default;
    public DealNames Names { get; private set; } = null!;
    public IReadOnlyList<Line> Lines { get; private set; } = [];
    public IReadOnlyList<Told> Decisions { get; private set; } = [];
    public IReadOnlyDictionary<Guid, ScoreOverride> Moved { get; private set; } = new Dictionary<Guid, ScoreOverride>();

    /// <summary>Only rows of this person; null = all.</summary>
    public MemberId? Person { get; private set; }

    /// <summary>Where the next older stretch ends; null when all is shown.</summary>
    public long? Older { get; private set; }

    /// <summary>Number of stored rows, and what they sum to with the computed end.</summary>
    public long Count { get; private set; }
    public double Sum { get; private set; }
    public bool Newest { get; private set; }
    public TimeZoneInfo Zone => User.Zone();
    public DateTimeOffset Now { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? person, long? before, CancellationToken ct)
    {
        if (await db.Deals.AsNoTracking().SeenBy(User, db).FirstOrDefaultAsync(d => d.Id == new DealId(id), ct) is not { } deal)
            return NotFound();
        (Deal, Now, Newest) = (deal, clock.GetUtcNow(), before is null);
        await scores.CaughtUpAsync(db, deal.Id, ct);
        Names = await DealNames.OfAsync(db, deal.Id, ct);
        Person = person is { } one && Names.Members.ContainsKey(new MemberId(one)) ? new MemberId(one) : null;
        if (await db.DealScores.AsNoTracking().FirstOrDefaultAsync(s => s.DealId == deal.Id, ct) is not { } stored)
            return Page();
        var fold = await DealScores.FoldOfAsync(db, stored.Course, stored.State, ct);
        (Model, Score) = (fold.Model, fold.At(Now));
        await ReadLinesAsync(stored, fold, before, ct);
        await ReadDecisionsAsync(ct);
        Moved = await db.ScoreOverrides.AsNoTracking().Where(o => o.DealId == deal.Id).ToDictionaryAsync(o => o.Id, ct);
        return Page();
    }

    async Task ReadLinesAsync(DealScoreRow stored, DealFold fold, long? before, CancellationToken ct)
    {
        var (id, last) = (Deal.Id, Math.Min(stored.LedgerSeq, (before ?? long.MaxValue) - 1));
        var rows = db.Ledger.AsNoTracking().Where(l => l.DealId == id && l.Seq <= last);
        if (Person is { } member)
            rows = rows.Where(l => db.Signals.Any(s => s.Seq == l.SignalSeq && s.DealId == id && s.MemberId == member));
        var read = await rows.OrderByDescending(l => l.Seq).Take(RowsOnAPage + 1).Select(l => new { l.Seq, l.Row }).ToListAsync(ct);
        Older = read.Count > RowsOnAPage ? read[RowsOnAPage - 1].Seq : null;
        var holders = await HoldersAsync(ct);
        var lines = read.Take(RowsOnAPage).Select(l => LineOf(l.Seq, JsonSerializer.Deserialize<LedgerRow>(l.Row)!, holders));
        var closing = fold.ClosingRowsAt(Now);
        Lines =
        [
            .. Newest && Person is null ? closing.Reverse().Where(r => Math.Abs(r.DeltaScore) >= 0.005).Select(r => LineOf(null, r, holders)) : [],
            .. lines,
        ];
        Count = stored.LedgerSeq;
        Sum =
            await db.Ledger.Where(l => l.DealId == id && l.Seq <= stored.LedgerSeq).SumAsync(l => l.DeltaScore, ct) + closing.Sum(r => r.DeltaScore);
    }

    static Line LineOf(long? seq, LedgerRow row, Dictionary<Guid, MemberId> holders) =>
        new(seq, row, row.Person is { Identified: false } p && holders.TryGetValue(p.Value, out var member) ? member : null);

    async Task<Dictionary<Guid, MemberId>> HoldersAsync(CancellationToken ct)
    {
        var grants = await db
            .Grants.AsNoTracking()
            .Where(g => g.DealId == Deal.Id && g.Standing == Domain.Rooms.GrantStanding.Unidentified)
            .Select(g => new
            {
                g.DeviceId,
                g.MemberId,
                g.OpenedAt,
            })
            .ToListAsync(ct);
        return grants.GroupBy(g => g.DeviceId.Value).ToDictionary(g => g.Key, g => g.MaxBy(one => one.OpenedAt)!.MemberId);
    }

    async Task ReadDecisionsAsync(CancellationToken ct)
    {
        var (id, person) = (Deal.Id, Person);
        var rows = await db
            .Decisions.AsNoTracking()
            .Where(d => d.DealId == id && (person == null || d.MemberId == person))
            .OrderByDescending(d => d.Seq)
            .Take(DecisionsShown)
            .ToListAsync(ct);
        Decisions = rows.ConvertAll(d => new Told(d, DecisionDetails.FromJson(d.Details)));
    }

    public static string N(double value, int decimals = 2) => value.ToString("F" + decimals, CultureInfo.InvariantCulture);

    /// <summary>The person's points before the weight: 10 × 1.2 = 12.</summary>
    public string Worked(LedgerRow row)
    {
        if (row.Kind is not { } kind || row.Points <= 0)
            return "";
        var worth = Model.PointsOf(kind);
        return Math.Abs(worth - row.Points) < 1e-9 ? Plain(row.Points) : $"{Plain(worth)} → {Plain(row.Points)}";
    }

    public static string Plain(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
