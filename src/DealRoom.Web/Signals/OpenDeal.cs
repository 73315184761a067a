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
    public required DealFold Fold { get; set; }
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

    /// <summary>Where each reader was last seen, so that a page turned makes one line in the feed.</summary>
    public Dictionary<PersonId, (string Asset, int? Page, DateTimeOffset At)> LastPage { get; } = [];

    public DealFold StartFold(string? state) =>
        new(ScoreModel.Default, state is null ? null : DealState.FromJson(state), id => FirstFacts.GetValueOrDefault(id), Opening, Zone);

    public static async Task<OpenDeal> LoadAsync(DealRoomDb db, DealId id, TimeZoneInfo zone, CancellationToken ct)
    {
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
            Fold = null!,
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
        deal.Fold = deal.StartFold(stored?.State);
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
