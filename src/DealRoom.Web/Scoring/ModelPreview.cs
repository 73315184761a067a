using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Scoring;

/// <summary>
/// What a model would make of real deals, beside what holds for them now: each is folded again from its first event, nothing is stored.
/// </summary>
public sealed record ModelPreview(IReadOnlyList<ModelPreview.Row> Rows, int Deals, ModelPreview.Shares? Explained)
{
    const int Most = 20,
        MostShares = 8;

    public sealed record Row(DealId Id, string Company, string Name, ScoreView Before, ScoreView After);

    /// <summary>Field by field, what one deal's difference is made of; the shares sum to it.</summary>
    public sealed record Shares(Row Of, IReadOnlyList<(ModelField Field, double Delta)> Parts);

    public IEnumerable<Row> Moving => Rows.Where(r => r.Before.Tier.Tier != r.After.Tier.Tier);

    public int Before(Tier tier) => Rows.Count(r => r.Before.Tier.Tier == tier);

    public int After(Tier tier) => Rows.Count(r => r.After.Tier.Tier == tier);

    public static async Task<ModelPreview> OfAsync(
        DealRoomDb db,
        IQueryable<Deal> seen,
        ScoreModel model,
        ModelSegment segment,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var open = seen.Where(d => d.Stage != DealStage.Won && d.Stage != DealStage.Lost);
        var found = await open.Join(db.Companies, d => d.CompanyId, c => c.Id, (Deal, Company) => new { Deal, Company })
            .Join(
                db.DealScores,
                x => x.Deal.Id,
                s => s.DealId,
                (x, s) =>
                    new
                    {
                        x.Deal,
                        x.Company,
                        s.HeadAt,
                    }
            )
            .OrderByDescending(x => x.HeadAt)
            .Take(500)
            .ToListAsync(ct);
        var mine = found.Where(x => segment.Takes(x.Company.Industry, x.Company.Employees)).ToList();
        var rows = new List<Row>();
        foreach (var x in mine.Take(Most))
        {
            if (await DealScores.AtAsync(db, x.Deal.Id, now, ct) is not { } before)
                continue;
            var past = await DealScores.ReadPastAsync(db, x.Deal.Id, now, null, ct);
            if (past.Under(model)?.At(now) is { } after)
                rows.Add(new(x.Deal.Id, x.Company.Name, x.Deal.Name, before, after));
        }
        rows.Sort((a, b) => b.Before.Score.CompareTo(a.Before.Score));
        return new(rows, mine.Count, await ExplainAsync(db, rows, model, now, ct));
    }

    // one change after the other on the deal that moves most: what each adds sums to the whole
    static async Task<Shares?> ExplainAsync(DealRoomDb db, List<Row> rows, ScoreModel model, DateTimeOffset now, CancellationToken ct)
    {
        if (rows.MaxBy(r => Math.Abs(r.After.Score - r.Before.Score)) is not { } row)
            return null;
        var from = await ModelBook.ReadAsync(db, row.Before.Model, ct);
        var changed = ModelFields.Between(from, model);
        if (changed.Count is 0 or > MostShares)
            return null;
        var past = await DealScores.ReadPastAsync(db, row.Id, now, null, ct);
        var (step, score, parts) = (from, row.Before.Score, new List<(ModelField, double)>());
        foreach (var field in changed)
        {
            step = field.With(step, field.Of(model));
            var next = past.Under(step)!.At(now).Score;
            parts.Add((field, next - score));
            score = next;
        }
        return new(row, parts);
    }
}
