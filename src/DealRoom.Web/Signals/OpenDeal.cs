using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Signals;

/// <summary>
/// One deal as the projection holds it between two batches: its fold, where it stands, and the first facts a late signal may need.
/// Only the projection touches it. It may be thrown away at any time.
/// </summary>
sealed class OpenDeal
{
    public required DealId Id { get; init; }
    public required LogReading Log { get; init; }
    public required IReadOnlyDictionary<MemberId, MemberFacts> FirstFacts { get; init; }
    public required DealFacts Opening { get; init; }

    /// <summary>Rows that took the first place from an earlier one: what was folded under the former first facts is folded again.</summary>
    public required IReadOnlySet<long> Overturning { get; init; }
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The models it is folded under, over time.</summary>
    public required ModelCourse Course { get; init; }

    /// <summary>Key of the course its rows were folded along.</summary>
    public required string StoredCourse { get; set; }
    public CourseFold Along { get; set; } = null!;

    /// <summary>The fold of the model in force.</summary>
    public DealFold Fold => Along.Now;
    public required RecentPast Past { get; set; }
    public long FoldedSeq { get; set; }
    public int Generation { get; set; }
    public long LedgerSeq { get; set; }
    public int SinceCheckpoint { get; set; }
    public bool Stored { get; set; }

    /// <summary>What the rules on top decided so far; rebuilding the score keeps it.</summary>
    public WatchState Watch { get; set; } = new();

    /// <summary>How often the sweep has changed it.</summary>
    public int Swept { get; set; }
    public required IReadOnlyList<(string? Address, DateTimeOffset KnownSince)> Mails { get; init; }

    /// <summary>What the rules on top need to know beside the log.</summary>
    public WatchFacts WatchFacts(DateTimeOffset at) =>
        new(Log.AnyUnrecorded, MailDomains.AnyUnknown(Mails, at.AddDays(-Fold.Model.Thresholds.NewDomainDays)));

    /// <summary>Another course of models holds than the one it was folded along: it is folded again before anything else.</summary>
    public bool Stale => StoredCourse != Course.Key;

    /// <summary>Where each reader was last seen, so that a page turned makes one line in the feed.</summary>
    public Dictionary<PersonId, (string Asset, int? Page, DateTimeOffset At)> LastPage { get; } = [];

    /// <summary>From the first event along the whole course, or on from a state the course's last model left.</summary>
    public CourseFold StartFold(string? state) =>
        state is null ? new(Course, model => FoldUnder(model, null)) : new(FoldUnder(Course.Last, DealState.FromJson(state)));

    DealFold FoldUnder(ScoreModel model, DealState? state) => new(model, state, id => FirstFacts.GetValueOrDefault(id), Opening, Zone);

    public static async Task<OpenDeal> LoadAsync(
        DealRoomDb db,
        DealId id,
        ModelBook models,
        TimeZoneInfo zone,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var company = await db
            .Deals.Where(d => d.Id == id)
            .Join(
                db.Companies,
                d => d.CompanyId,
                c => c.Id,
                (d, c) =>
                    new
                    {
                        c.Industry,
                        c.Employees,
                        d.ClosedAt,
                    }
            )
            .FirstOrDefaultAsync(ct);
        // the score of a closed deal stands under the model it was closed under
        var course = await models.CourseAsync(db, company?.Industry, company?.Employees, company?.ClosedAt ?? now, ct);
        var facts = await db
            .Signals.AsNoTracking()
            .Where(s => s.DealId == id && s.Cause != RowCause.Signal && (s.Cause == RowCause.Facts || s.Cause == RowCause.Member))
            .ToListAsync(ct);
        var inOrder = facts.OrderBy(f => f.At).ThenBy(f => f.Id).ToList();
        var stored = await db.DealScores.AsNoTracking().FirstOrDefaultAsync(s => s.DealId == id, ct);
        var deal = new OpenDeal
        {
            Id = id,
            Log = await LogReading.OfAsync(db, id, ct),
            FirstFacts = inOrder
                .Where(f => f.Cause == RowCause.Member)
                .GroupBy(f => f.MemberId!.Value)
                .ToDictionary(g => g.Key, g => LogReading.MemberOf(g.First())),
            Opening = inOrder.FirstOrDefault(f => f.Cause == RowCause.Facts) is { } opening ? LogReading.FactsOf(opening) : DealFacts.Unknown,
            Overturning = inOrder
                .GroupBy(f => (f.Cause, f.MemberId))
                .Select(g => (First: g.First().Seq, Told: g.Min(f => f.Seq)))
                .Where(g => g.First != g.Told)
                .Select(g => g.First)
                .ToHashSet(),
            Zone = zone,
            Mails = await WatchReading.MailsAsync(db, id, ct),

            Course = course,
            StoredCourse = stored?.Course ?? course.Key,
            Past = new(
                new(
                    stored?.State,
                    stored?.HeadAt ?? DateTimeOffset.MinValue,
                    stored?.HeadId ?? Guid.Empty,
                    stored?.LedgerSeq ?? 0,
                    stored?.SinceCheckpoint ?? 0
                )
            ),
        };
        deal.Along = deal.StartFold(deal.Stale ? null : stored?.State);
        if (stored is null)
            return deal;
        (deal.FoldedSeq, deal.Generation, deal.LedgerSeq, deal.SinceCheckpoint, deal.Stored) = (
            stored.FoldedSeq,
            stored.Generation,
            stored.LedgerSeq,
            stored.SinceCheckpoint,
            true
        );
        deal.Swept = stored.Swept;
        deal.Watch = WatchReading.MemoryOf(stored.Watch, deal.Fold, deal.WatchFacts);
        return deal;
    }
}
