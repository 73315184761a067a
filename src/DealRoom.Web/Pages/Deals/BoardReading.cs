using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Reads the board's rows: a handful of queries, however many deals there are.</summary>
public sealed class BoardReading(DealRoomDb db, PresenceReading presence, TimeProvider clock)
{
    public const int Days = 30;

    sealed record Head(Deal Deal, string Company, string Owner);

    public async Task<IReadOnlyList<BoardRow>> RowsAsync(IQueryable<Deal> deals, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var heads = await HeadsAsync(deals, ct);
        var folds = await DealScores.FoldsAsync(db, deals, ct);
        var steps = await StepsAsync(deals, now.AddDays(-Days), ct);
        var moments = await LastMomentsAsync(deals, ct);
        var deltas = await LastDeltasAsync(moments.Values, ct);
        var names = await NamesAsync(deals, ct);
        var facts = await WatchReading.FactsAsync(
            db,
            [.. heads.Select(h => h.Deal.Id)],
            d => now.AddDays(-(folds.GetValueOrDefault(d)?.Model ?? ScoreModel.Default).Thresholds.NewDomainDays),
            ct
        );
        var present = (await presence.NowAsync(db, deals, ct)).ToLookup(p => p.Deal);
        var rows = heads.Select(h =>
            RowOf(
                h,
                folds.GetValueOrDefault(h.Deal.Id),
                steps[h.Deal.Id],
                moments.GetValueOrDefault(h.Deal.Id),
                deltas.GetValueOrDefault(h.Deal.Id),
                names,
                [.. present[h.Deal.Id.ToString()]],
                facts[h.Deal.Id],
                now
            )
        );
        return
        [
            .. rows.OrderBy(r => r.Group)
                .ThenByDescending(r => r.Group is BoardGroup.Closed ? 0 : r.Score?.Tier.Tier)
                .ThenBy(r => r.Score?.Handover.First?.Since ?? DateTimeOffset.MaxValue)
                .ThenByDescending(r => r.Rise)
                .ThenByDescending(r => r.LastAt)
                .ThenBy(r => r.Company, StringComparer.Ordinal),
        ];
    }

    async Task<List<Head>> HeadsAsync(IQueryable<Deal> deals, CancellationToken ct)
    {
        var rows = await deals
            .Join(db.Companies, d => d.CompanyId, c => c.Id, (d, c) => new { d, c.Name })
            .Join(
                db.Users,
                x => x.d.OwnerId,
                u => u.Id,
                (x, u) =>
                    new
                    {
                        x.d,
                        x.Name,
                        u,
                    }
            )
            .ToListAsync(ct);
        return [.. rows.Select(r => new Head(r.d, r.Name, r.u.DisplayName))];
    }

    async Task<ILookup<DealId, ScoreCourse.Step>> StepsAsync(IQueryable<Deal> deals, DateTimeOffset from, CancellationToken ct)
    {
        var mine = db.Ledger.AsNoTracking().Where(l => deals.Any(d => d.Id == l.DealId));
        var before = await mine.Where(l => l.At <= from)
            .GroupBy(l => l.DealId)
            .Select(g => new { Deal = g.Key, Seq = g.Max(l => l.Seq) })
            .Join(
                db.Ledger,
                m => new { m.Deal, m.Seq },
                l => new { Deal = l.DealId, l.Seq },
                (m, l) =>
                    new
                    {
                        l.DealId,
                        l.Seq,
                        l.At,
                        l.ScoreAfter,
                        l.Cause,
                    }
            )
            .ToListAsync(ct);
        var since = await mine.Where(l => l.At > from)
            .OrderBy(l => l.Seq)
            .Select(l => new
            {
                l.DealId,
                l.Seq,
                l.At,
                l.ScoreAfter,
                l.Cause,
            })
            .ToListAsync(ct);
        return before.Concat(since).ToLookup(l => l.DealId, l => new ScoreCourse.Step(l.At, l.ScoreAfter, l.Cause == (short)LedgerCause.Decay));
    }

    async Task<Dictionary<DealId, MomentRow>> LastMomentsAsync(IQueryable<Deal> deals, CancellationToken ct)
    {
        var last = await db
            .Moments.Where(m => m.Kind == MomentKind.Signal && deals.Any(d => d.Id == m.DealId))
            .GroupBy(m => m.DealId)
            .Select(g => g.Max(m => m.Seq))
            .ToListAsync(ct);
        return await db.Moments.AsNoTracking().Where(m => last.Contains(m.Seq)).ToDictionaryAsync(m => m.DealId, ct);
    }

    /// <summary>What the whole view brought that the last moment is a step of.</summary>
    async Task<Dictionary<DealId, double>> LastDeltasAsync(ICollection<MomentRow> moments, CancellationToken ct)
    {
        var last = moments.Select(m => m.Seq).ToList();
        var steps = await db
            .Moments.AsNoTracking()
            .Where(m =>
                m.Kind == MomentKind.Signal
                && db.Moments.Any(l =>
                    last.Contains(l.Seq) && l.DealId == m.DealId && l.MemberId == m.MemberId && l.Asset == m.Asset && l.Signal == m.Signal
                )
            )
            .ToListAsync(ct);
        return moments.ToDictionary(m => m.DealId, m => steps.Where(s => s.Seq == m.Seq || Sentences.SameView(s, m)).Sum(s => s.Delta ?? 0));
    }

    /// <summary>The names of those the last moments speak of, over all deals at once.</summary>
    async Task<DealNames> NamesAsync(IQueryable<Deal> deals, CancellationToken ct)
    {
        var members = await db
            .Members.AsNoTracking()
            .Where(m => deals.Any(d => d.Id == m.DealId))
            .Select(m => new
            {
                m.Id,
                m.Name,
                m.FamilyName,
                m.Title,
            })
            .ToListAsync(ct);
        var items = await db
            .RoomItems.AsNoTracking()
            .Where(i => db.Rooms.Any(r => r.Id == i.RoomId && deals.Any(d => d.Id == r.DealId)))
            .Select(i => new
            {
                i.Id,
                i.TitleJa,
                i.TitleEn,
            })
            .ToListAsync(ct);
        return new DealNames
        {
            Members = members.ToDictionary(m => m.Id, m => new DealNames.Person(m.Name, m.FamilyName, m.Title)),
            Items = items.ToDictionary(i => i.Id.ToString(), i => new DealNames.Item(i.TitleJa, i.TitleEn, 1)),
        };
    }

    static BoardRow RowOf(
        Head head,
        DealFold? fold,
        IEnumerable<ScoreCourse.Step> steps,
        MomentRow? moment,
        double delta,
        DealNames names,
        IReadOnlyList<Present> present,
        WatchFacts facts,
        DateTimeOffset now
    )
    {
        var score = fold?.At(now);
        var course = new ScoreCourse([.. steps], now, score?.Score ?? 0);
        return new BoardRow
        {
            Id = head.Deal.Id,
            Company = head.Company,
            Name = head.Deal.Name,
            Amount = head.Deal.Amount,
            Stage = head.Deal.Stage,
            Owner = head.Owner,
            Score = score,
            Rise = (score?.Display ?? 0) - ScoreView.Shown(course.At(now.AddDays(-7))),
            Month = course.Daily(Days),
            LastSentence = moment is null ? null : Sentences.Of(moment, names, delta),
            LastAt = moment?.At,
            Gaps = Deals.Gaps.Of(head.Deal.RequiredDepartments, score),
            Present = present,
            Risks = fold?.State.LastAt is null
                ? []
                : [.. RiskRules.Of(fold.Model, fold.State, now, facts).Except([Risk.NoChampion, Risk.DecisionLayerAbsent])],
            Group = GroupOf(head.Deal.Stage, present.Count, moment?.At, now),
        };
    }

    static BoardGroup GroupOf(DealStage stage, int present, DateTimeOffset? last, DateTimeOffset now) =>
        present > 0 ? BoardGroup.Now
        : DealStages.IsClosed(stage) ? BoardGroup.Closed
        : last > now.AddHours(-24) ? BoardGroup.Today
        : last > now.AddDays(-7) ? BoardGroup.Week
        : BoardGroup.Quiet;
}
