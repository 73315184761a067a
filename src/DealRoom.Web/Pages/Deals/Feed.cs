using System.Text.Json;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Deals;

/// <summary>
/// The ledger as a seller reads it, newest first. Steps of one view are one line; what time took is a line of its own when it is worth one and
/// stands in the why of the deed after it when not. Nothing is left out: the lines of a whole ledger add up to the score.
/// </summary>
public sealed record Feed(IReadOnlyList<FeedLine> Lines, long From, int Generation)
{
    public const int LinesAtFirst = 12;
    public const int RowsAtOnce = 60;
    const int MostRows = 3000;
    const double WorthALine = 0.5;
    const double Seen = 0.05;

    /// <summary>Where the next older stretch begins; null when all is shown.</summary>
    public long? Older => From > 1 ? Math.Max(1, From - RowsAtOnce) : null;

    public static async Task<Feed> OfAsync(DealRoomDb db, DealId deal, long? from, DealFold? fold, DateTimeOffset now, CancellationToken ct)
    {
        var head = await db.DealScores.Where(s => s.DealId == deal).Select(s => new { s.LedgerSeq, s.Generation }).FirstOrDefaultAsync(ct);
        var newest = head?.LedgerSeq ?? 0;
        var first = Math.Max(1, Math.Max(newest - MostRows, from ?? newest - RowsAtOnce + 1));
        var read = await db
            .Ledger.AsNoTracking()
            .Where(l => l.DealId == deal && l.Seq >= first)
            .OrderBy(l => l.Seq)
            .Select(l => new { l.Seq, l.Row })
            .ToListAsync(ct);
        var rows = read.ConvertAll(l => (l.Seq, Row: JsonSerializer.Deserialize<LedgerRow>(l.Row)!));
        var known = await KnownBeforeAsync(db, deal, first, ct);
        var holders = await db
            .Grants.AsNoTracking()
            .Where(g => g.DealId == deal && g.Standing == GrantStanding.Unidentified)
            .Select(g => new
            {
                g.DeviceId,
                g.MemberId,
                g.OpenedAt,
            })
            .ToListAsync(ct);
        var holderOf = holders.GroupBy(h => h.DeviceId.Value).ToDictionary(g => g.Key, g => g.MaxBy(h => h.OpenedAt)!.MemberId);
        var lines = Lines(1);
        if (from is not null || lines.Where(l => !l.Quiet).ElementAtOrDefault(LinesAtFirst - 1) is not { } last || last.Seq <= first)
            return new(lines, first, head?.Generation ?? 0);
        return new(Lines(last.Seq), last.Seq, head?.Generation ?? 0);

        IReadOnlyList<FeedLine> Lines(long least)
        {
            var gathering = new Gathering(holderOf, [.. known]);
            foreach (var (seq, row) in rows)
                gathering.Take(seq, row, seq >= least);
            if (fold is { State.LastAt: not null })
                foreach (var row in fold.ClosingRowsAt(now))
                    gathering.Take(0, row, true);
            return gathering.Newest();
        }
    }

    /// <summary>Members whose first row lies before the stretch.</summary>
    static async Task<HashSet<PersonId>> KnownBeforeAsync(DealRoomDb db, DealId deal, long first, CancellationToken ct)
    {
        var rows = await db
            .Ledger.AsNoTracking()
            .Where(l => l.DealId == deal && l.Seq < first && l.Cause == (short)LedgerCause.Committee)
            .Select(l => l.Row)
            .ToListAsync(ct);
        return [.. rows.Select(r => JsonSerializer.Deserialize<LedgerRow>(r)!.Person).OfType<PersonId>()];
    }

    sealed class Gathering(Dictionary<Guid, MemberId> holders, HashSet<PersonId> known)
    {
        readonly List<(long Order, FeedLine Line)> lines = [];
        readonly List<LedgerRow> time = [];
        readonly Dictionary<(PersonId?, string, int?), int> views = [];
        long order;

        public void Take(long seq, LedgerRow row, bool told)
        {
            var joined = row.Cause == LedgerCause.Committee && row.Person is { } person && known.Add(person);
            if (!told)
                return;
            order++;
            if (row.Cause == LedgerCause.Decay)
            {
                time.Add(row);
                if (seq == 0)
                    Settle(Seen);
                return;
            }
            if (row.NthView is not null && Joins(row))
                return;
            var waned = Settle(WorthALine);
            if (row.NthView is not null)
                views[View(row)] = lines.Count;
            lines.Add((order, new FeedLine("r" + seq, seq, [row], row.DeltaScore, HolderOf(row)) { Waned = waned, Joined = joined }));
        }

        bool Joins(LedgerRow row)
        {
            if (!views.TryGetValue(View(row), out var at))
                return false;
            var line = lines[at].Line;
            if (row.At - line.Last.At > TimeSpan.FromHours(3) || row.StepSeconds <= line.Last.StepSeconds)
                return false;
            lines[at] = (order, line with { Rows = [.. line.Rows, row], Delta = line.Delta + row.DeltaScore });
            return true;
        }

        /// <summary>Makes a line of the time gathered, or answers what it took.</summary>
        double Settle(double worth)
        {
            var lost = time.Sum(r => r.DeltaScore);
            var told = Math.Abs(lost) >= worth;
            if (told)
                lines.Add((order, new FeedLine("t" + time[0].At.UtcTicks, 0, [.. time], lost)));
            time.Clear();
            return told ? 0 : lost;
        }

        static (PersonId?, string, int?) View(LedgerRow row) =>
            (row.Person, row.Asset is { Length: > 0 } asset ? asset : row.Kind.ToString()!, row.NthView);

        MemberId? HolderOf(LedgerRow row) =>
            row.Person is { Identified: false } holder && holders.TryGetValue(holder.Value, out var member) ? member : null;

        public IReadOnlyList<FeedLine> Newest() =>
            [.. lines.OrderByDescending(l => l.Order).ThenByDescending(l => l.Line.Quiet ? 0 : 1).Select(l => l.Line)];
    }
}
