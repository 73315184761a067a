using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Scoring;

/// <summary>
/// Every model that was ever published, from memory: a published version never changes. What is in force is read again when it changed here,
/// and every second where another process may have changed it.
/// </summary>
public sealed class ModelBook(TimeProvider clock)
{
    static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);

    sealed record Shelf(IReadOnlyList<PublishedModel> Published, long ReadAt);

    volatile Shelf? shelf;

    /// <summary>Something was published or taken back: forget what is remembered.</summary>
    public void Forget() => shelf = null;

    /// <summary>All published and retired models, version 1 not among them.</summary>
    public async ValueTask<IReadOnlyList<PublishedModel>> PublishedAsync(DealRoomDb db, CancellationToken ct) => (await ShelfAsync(db, ct)).Published;

    /// <summary>A version by its number, whatever became of it.</summary>
    public static async ValueTask<ScoreModel> ReadAsync(DealRoomDb db, int version, CancellationToken ct)
    {
        if (version == ScoreModel.Default.Version)
            return ScoreModel.Default;
        return await db.ScoreModels.AsNoTracking().FirstOrDefaultAsync(m => m.Version == version, ct) is { } row
            ? ModelOf(row)
            : throw new InvalidOperationException($"No score model has the version {version}.");
    }

    /// <summary>The course of a company's models as far as it has come by now.</summary>
    public async ValueTask<ModelCourse> CourseAsync(DealRoomDb db, string? industry, int? employees, DateTimeOffset now, CancellationToken ct)
    {
        var published = await PublishedAsync(db, ct);
        return published.Count == 0 ? ModelCourse.Shipped : ModelCourse.For(published, industry, employees, now);
    }

    /// <summary>When the next model takes effect or ends; the end of time when none does.</summary>
    public static DateTimeOffset NextTurn(IReadOnlyList<PublishedModel> published, DateTimeOffset now) =>
        published
            .SelectMany(p => new[] { p.EffectiveAt, p.RetiredAt ?? DateTimeOffset.MaxValue })
            .Where(at => at > now)
            .DefaultIfEmpty(DateTimeOffset.MaxValue)
            .Min();

    async ValueTask<Shelf> ShelfAsync(DealRoomDb db, CancellationToken ct)
    {
        if (shelf is { } known && (db is not PostgresDb || clock.GetElapsedTime(known.ReadAt) < Trusted))
            return known;
        var began = clock.GetTimestamp();
        var rows = await db
            .ScoreModels.AsNoTracking()
            .Where(m => m.Status == ModelStatus.Published || m.Status == ModelStatus.Retired)
            .ToListAsync(ct);
        return shelf = new([.. rows.Select(PublishedOf)], began);
    }

    static PublishedModel PublishedOf(ScoreModelRow row) => new(ModelOf(row), SegmentOf(row), row.EffectiveAt!.Value, row.RetiredAt);

    /// <summary>The numbers of a row under its own version.</summary>
    public static ScoreModel ModelOf(ScoreModelRow row) => ScoreModelJson.Read(row.Model) with { Version = row.Version };

    public static ModelSegment SegmentOf(ScoreModelRow row) =>
        new(row.Industries.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), row.MinEmployees, row.MaxEmployees);
}
