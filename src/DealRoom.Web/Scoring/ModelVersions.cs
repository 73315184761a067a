using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Scoring;

/// <summary>Where a version stands for whoever reads the list.</summary>
public enum ModelStanding
{
    Draft,
    Shadow,
    Scheduled,
    InForce,
    Followed,
    Retired,
    Discarded,
}

/// <summary>All versions with who did what to them, the newest first; version 1 is the one in the program.</summary>
public static class ModelVersions
{
    public sealed record Line(
        int Version,
        ModelStanding Standing,
        ScoreModel Model,
        ModelSegment Segment,
        ScoreModelRow? Row,
        string? Author,
        string? PublishedBy,
        string? RetiredBy
    );

    public static async Task<IReadOnlyList<Line>> AllAsync(DealRoomDb db, DateTimeOffset now, CancellationToken ct)
    {
        var rows = await db.ScoreModels.AsNoTracking().OrderByDescending(m => m.Version).ToListAsync(ct);
        var ids = rows.SelectMany(r => new[] { r.AuthorId, r.PublishedById, r.RetiredById }).OfType<string>().Distinct().ToList();
        var people = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToListAsync(ct);
        string? Name(string? id) => people.Find(p => p.Id == id)?.DisplayName;
        var lines = rows.Select(r => new Line(
                r.Version,
                StandingOf(r, rows, now),
                ModelBook.ModelOf(r),
                ModelBook.SegmentOf(r),
                r,
                Name(r.AuthorId),
                Name(r.PublishedById),
                Name(r.RetiredById)
            ))
            .ToList();
        var first = lines.Exists(l => l.Standing == ModelStanding.InForce && l.Segment.Closeness == 0)
            ? ModelStanding.Followed
            : ModelStanding.InForce;
        return [.. lines, new Line(1, first, ScoreModel.Default, ModelSegment.Everyone, null, null, null, null)];
    }

    static ModelStanding StandingOf(ScoreModelRow row, List<ScoreModelRow> all, DateTimeOffset now) =>
        row.Status switch
        {
            ModelStatus.Draft => ModelStanding.Draft,
            ModelStatus.Shadow => ModelStanding.Shadow,
            ModelStatus.Discarded => ModelStanding.Discarded,
            ModelStatus.Retired => ModelStanding.Retired,
            _ when row.EffectiveAt > now => ModelStanding.Scheduled,
            _ when all.Exists(o =>
                    o.Status == ModelStatus.Published
                    && o.EffectiveAt <= now
                    && (o.EffectiveAt, o.Version).CompareTo((row.EffectiveAt, row.Version)) > 0
                    && ModelBook.SegmentOf(o).Equals(ModelBook.SegmentOf(row))
                ) => ModelStanding.Followed,
            _ => ModelStanding.InForce,
        };
}
