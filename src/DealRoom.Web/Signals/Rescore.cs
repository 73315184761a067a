using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Signals;

/// <summary>
/// Takes: what models are in force. Gives: every deal folded along its course of models, one deal a step, between the batches of the live fold.
/// Promises: a deal is a whole transaction; which deals wait is read from what they were folded along, so a restart goes on where it was left
/// and doing it twice does nothing; the row in Rescores tells how far it has come.
/// </summary>
public sealed class Rescore(FoldRows foldRows, WriteTurn turn, ModelBook models, Bell bell, TimeProvider clock) : IDisposable
{
    static readonly TimeSpan Anyway = TimeSpan.FromMinutes(1);

    readonly Bell.Listening ring = bell.Listen(BellTopic.Models);
    readonly Queue<DealId> waiting = [];
    IReadOnlyList<PublishedModel>? known;
    DateTimeOffset nextTurn,
        lookedAt;
    long job;

    public void Dispose() => ring.Dispose();

    /// <summary>Folds one waiting deal; null when none waits.</summary>
    internal async Task<DealId?> StepAsync(DealRoomDb db, TimeZoneInfo zone, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await LookDueAsync(db, now, ct))
            await LookAsync(db, now, ct);
        if (!waiting.TryDequeue(out var deal))
            return null;
        await FoldAsync(db, deal, zone, now, ct);
        return deal;
    }

    async Task<bool> LookDueAsync(DealRoomDb db, DateTimeOffset now, CancellationToken ct)
    {
        var rung = ring.Rung();
        var published = await models.PublishedAsync(db, ct);
        var due = rung || !ReferenceEquals(published, known) || now >= nextTurn || (now - lookedAt > Anyway && published.Count > 0);
        (known, nextTurn) = (published, ModelBook.NextTurn(published, now));
        return due;
    }

    async Task LookAsync(DealRoomDb db, DateTimeOffset now, CancellationToken ct)
    {
        lookedAt = now;
        waiting.Clear();
        foreach (var deal in await StaleAsync(db, now, ct))
            waiting.Enqueue(deal);
        using (await turn.TakeAsync(ct))
            await NoteAsync(db, now, ct);
    }

    /// <summary>Deals folded along another course than the one that holds for their company now.</summary>
    async Task<IReadOnlyList<DealId>> StaleAsync(DealRoomDb db, DateTimeOffset now, CancellationToken ct)
    {
        var published = known!;
        var key = (await models.CourseAsync(db, null, null, now, ct)).Key;
        if (published.Count == 0)
            return await db.DealScores.Where(s => s.Course != key).Select(s => s.DealId).ToListAsync(ct);
        var courses = await db.DealScores.Select(s => new { s.DealId, s.Course }).ToListAsync(ct);
        var companies = await db
            .Deals.Join(
                db.Companies,
                d => d.CompanyId,
                c => c.Id,
                (d, c) =>
                    new
                    {
                        d.Id,
                        c.Industry,
                        c.Employees,
                        d.ClosedAt,
                    }
            )
            .ToDictionaryAsync(c => c.Id, ct);
        return
        [
            .. courses
                .Where(s =>
                    companies.GetValueOrDefault(s.DealId) is var c
                    && ModelCourse.For(published, c?.Industry, c?.Employees, c?.ClosedAt ?? now).Key != s.Course
                )
                .Select(s => s.DealId),
        ];
    }

    async Task NoteAsync(DealRoomDb db, DateTimeOffset now, CancellationToken ct)
    {
        var open = await db.Rescores.OrderByDescending(r => r.Id).FirstOrDefaultAsync(r => r.FinishedAt == null, ct);
        if (waiting.Count == 0)
        {
            if (open is not null)
                (open.Done, open.FinishedAt) = (open.Total, now);
        }
        else if (open is null)
            db.Rescores.Add(open = new RescoreRow { StartedAt = now, Total = waiting.Count });
        else
            open.Total = open.Done + waiting.Count;
        await db.SaveChangesAsync(ct);
        job = open?.Id ?? 0;
        db.ChangeTracker.Clear();
    }

    async Task FoldAsync(DealRoomDb db, DealId id, TimeZoneInfo zone, DateTimeOffset now, CancellationToken ct)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var early = db is PostgresDb ? await db.Database.BeginTransactionAsync(ct) : null;
        if (early is not null)
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PostgresSignalRows.Lock + 1})", ct);
        var deal = await OpenDeal.LoadAsync(db, id, models, zone, now, ct);
        var writes = new FoldWrites();
        var folding = new DealFolding(db, deal, writes);
        if (deal is { Stored: true, Stale: true })
            await folding.FoldCourseAsync(now, ct);
        using (await turn.TakeAsync(ct))
        {
            await using var late = early is null ? await db.Database.BeginTransactionAsync(ct) : null;
            if (folding.Forgotten is { } some)
                await some.RunAsync(db, ct);
            await foldRows.WriteAsync(db, writes, ct);
            DateTimeOffset? finished = waiting.Count == 0 ? clock.GetUtcNow() : null;
            await db
                .Rescores.Where(r => r.Id == job)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Done, r => r.Done + 1).SetProperty(r => r.FinishedAt, finished), ct);
            await (early ?? late!).CommitAsync(ct);
        }
    }
}
