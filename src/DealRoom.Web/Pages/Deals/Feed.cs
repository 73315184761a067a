using System.Text.Json;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Deals;

/// <summary>
/// The ledger as a seller reads it, newest first. Steps of one view are one line; what time took is gathered until it is worth a line, and
/// nothing is left out of the sum: the lines of a whole ledger add up to the score.
/// </summary>
public sealed record Feed(IReadOnlyList<FeedLine> Lines, long From, int Generation)
{
    public const int RowsAtOnce = 30;
    const int MostRows = 3000;
    const double WorthALine = 0.05;

    /// <summary>Where the next older stretch begins; null when all is shown.</summary>
    public long? Older => From > 1 ? Math.Max(1, From - RowsAtOnce) : null;

    public static async Task<Feed> OfAsync(DealRoomDb db, DealId deal, long? from, DealFold? fold, DateTimeOffset now, CancellationToken ct)
    {
        var head = await db.DealScores.Where(s => s.DealId == deal).Select(s => new { s.LedgerSeq, s.Generation }).FirstOrDefaultAsync(ct);
        var newest = head?.LedgerSeq ?? 0;
        var first = Math.Max(1, Math.Max(newest - MostRows, Math.Min(from ?? long.MaxValue, newest - RowsAtOnce + 1)));
        var lines = await db.Ledger.AsNoTracking().Where(l => l.DealId == deal && l.Seq >= first).OrderBy(l => l.Seq).Select(l => new { l.Seq, l.Row }).ToListAsync(ct);
        var holders = await db.Grants.AsNoTracking().Where(g => g.DealId == deal && g.Standing == GrantStanding.Unidentified).Select(g => new { g.DeviceId, g.MemberId, g.OpenedAt }).ToListAsync(ct);
        var gathering = new Gathering(holders.GroupBy(h => h.DeviceId.Value).ToDictionary(g => g.Key, g => g.MaxBy(h => h.OpenedAt)!.MemberId));
        foreach (var line in lines) gathering.Take(line.Seq, JsonSerializer.Deserialize<LedgerRow>(line.Row)!);
        if (fold is { State.LastAt: not null }) gathering.Take(0, fold.DecayRowAt(now));
        return new(gathering.Newest(), first, head?.Generation ?? 0);
    }

    sealed class Gathering(Dictionary<Guid, MemberId> holders)
    {
        readonly List<(long Order, FeedLine Line)> lines = [];
        readonly List<LedgerRow> time = [];
        readonly Dictionary<(PersonId?, string, int?), int> views = [];
        long order;

        public void Take(long seq, LedgerRow row)
        {
            order++;
            if (row.Cause == LedgerCause.Decay)
            {
                time.Add(row);
                if (seq == 0) Settle();
                return;
            }
            if (row.NthView is not null && Joins(row)) return;
            Settle();
            if (row.NthView is not null) views[View(row)] = lines.Count;
            lines.Add((order, new FeedLine("r" + seq, [row], row.DeltaScore, HolderOf(row))));
        }

        bool Joins(LedgerRow row)
        {
            if (!views.TryGetValue(View(row), out var at)) return false;
            var line = lines[at].Line;
            if (row.At - line.Last.At > TimeSpan.FromHours(3) || row.StepSeconds <= line.Last.StepSeconds) return false;
            lines[at] = (order, line with { Rows = [.. line.Rows, row], Delta = line.Delta + row.DeltaScore });
            return true;
        }

        void Settle()
        {
            var lost = time.Sum(r => r.DeltaScore);
            if (Math.Abs(lost) < WorthALine) return;
            lines.Add((order, new FeedLine("t" + time[0].At.UtcTicks, [.. time], lost)));
            time.Clear();
        }

        static (PersonId?, string, int?) View(LedgerRow row) => (row.Person, row.Asset is { Length: > 0 } asset ? asset : row.Kind.ToString()!, row.NthView);

        MemberId? HolderOf(LedgerRow row) => row.Person is { Identified: false } holder && holders.TryGetValue(holder.Value, out var member) ? member : null;

        public IReadOnlyList<FeedLine> Newest() => [.. lines.OrderByDescending(l => l.Order).ThenByDescending(l => l.Line.Quiet ? 0 : 1).Select(l => l.Line)];
    }
}
