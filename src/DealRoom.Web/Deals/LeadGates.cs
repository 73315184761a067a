using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>The agreed criteria of each step (R93): as delivered until somebody changes them.</summary>
public static class LeadGates
{
    public static async Task<IReadOnlyDictionary<LeadStep, LeadGate>> ReadAsync(DealRoomDb db, CancellationToken ct)
    {
        var changed = await db.LeadGates.AsNoTracking().ToDictionaryAsync(g => g.Step, ct);
        return LeadGate.Delivered().ToDictionary(g => g.Step, g => changed.GetValueOrDefault(g.Step, g));
    }

    public static async Task KeepAsync(DealRoomDb db, IEnumerable<LeadGate> gates, ClaimsPrincipal by, DateTimeOffset now, CancellationToken ct)
    {
        var known = await db.LeadGates.ToDictionaryAsync(g => g.Step, ct);
        foreach (var gate in gates)
        {
            if (!known.TryGetValue(gate.Step, out var row))
                db.LeadGates.Add(row = new LeadGate { Step = gate.Step });
            (row.OwnerRole, row.PersonScore, row.Fit) = (gate.OwnerRole, gate.PersonScore, gate.Fit);
            (row.BantConfirmed, row.Words) = (gate.BantConfirmed, gate.Words);
            (row.ChangedAt, row.ChangedBy) = (now, by.SellerId());
        }
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Passing over a criterion takes a reason: without one this is a slip of the note.</summary>
    public static void Judge(LeadGate gate, CriteriaSnapshot snapshot, string note, Slips slips)
    {
        if (note.Length == 0 && gate.Unmet(snapshot.Facts) is [var first, ..])
            slips.Add("note", "entry.gate." + first);
    }
}
