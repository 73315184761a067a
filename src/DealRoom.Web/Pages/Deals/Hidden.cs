using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Deals;

/// <summary>What looked like reading but came from machines: kept in the log, worth nothing, told with its reason. Our own visits are not listed.</summary>
public sealed record Hidden(IReadOnlyList<Hidden.Reason> Reasons, int Machines, bool Unrecorded)
{
    public sealed record Reason(string Code, int Count, DateTimeOffset Last);

    public int Count => Reasons.Sum(r => r.Count) + Machines;

    public static async Task<Hidden> OfAsync(DealRoomDb db, DealId deal, DealTotals.Totals totals, CancellationToken ct)
    {
        var machines = await db.Grants.CountAsync(g => g.DealId == deal && g.Standing == GrantStanding.Machine, ct);
        // with one link the sentence would name its reader
        var holders = await db.Grants.Where(g => g.DealId == deal).Select(g => g.MemberId).Distinct().CountAsync(ct);
        var unrecorded = holders > 1 && await db.Grants.AnyAsync(g => g.DealId == deal && g.RecordingOff, ct);
        return new([.. totals.Suspects.Select(r => new Reason(r.Reason, r.Count, r.Last)).OrderByDescending(r => r.Last)], machines, unrecorded);
    }
}
