using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>A seller moves a score by hand, with a reason, for thirty days at most; or ends it before.</summary>
public sealed class MoveScore(DealRoomDb db, DealJournal journal, TimeProvider clock)
{
    public const int MostDays = 30;

    public async Task<Outcome<DealId>> SetAsync(
        DealId id,
        double? amount,
        string? reason,
        DateTimeOffset? expires,
        ClaimsPrincipal by,
        CancellationToken ct
    )
    {
        var (now, slips) = (clock.GetUtcNow(), new Slips());
        if (amount is not { } points || points == 0 || !double.IsFinite(points) || Math.Abs(points) > 100)
            slips.Add("amount", "override.amount.wrong");
        if (string.IsNullOrWhiteSpace(reason))
            slips.Add("reason", "entry.required");
        else if (reason.Trim().Length > 1000)
            slips.Add("reason", "override.reason.long");
        if (expires is not { } until || until <= now || until > now.AddDays(MostDays))
            slips.Add("expires", "override.expires.wrong", MostDays);
        await using var transaction = await journal.BeginAsync(ct);
        if (await journal.FindAsync(id, by, ct) is not { } deal)
            return new Outcome<DealId>.NotThere();
        if (deal.ClosedAt is not null)
            slips.Add("amount", "override.closed");
        if (slips.Any)
            return journal.Refuse<DealId>(slips);
        var told = new ScoreOverride
        {
            Id = Guid.CreateVersion7(now),
            DealId = id,
            Amount = amount!.Value,
            Reason = reason!.Trim(),
            AuthorId = by.SellerId(),
            At = now,
            ExpiresAt = expires!.Value,
        };
        await EndRunningAsync(id, by, now, ct);
        db.ScoreOverrides.Add(told);
        await journal.CommitAsync(transaction, [DealRows.Override(id, new OverrideInForce(told.Amount, told.Id, told.ExpiresAt), now)], ct);
        return new Outcome<DealId>.Done(id);
    }

    public async Task<Outcome<DealId>> LiftAsync(DealId id, ClaimsPrincipal by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await journal.BeginAsync(ct);
        if (await journal.FindAsync(id, by, ct) is null)
            return new Outcome<DealId>.NotThere();
        var running = await EndRunningAsync(id, by, now, ct);
        await journal.CommitAsync(transaction, running ? [DealRows.Override(id, null, now)] : [], ct);
        return new Outcome<DealId>.Done(id);
    }

    // a new one takes the place of the one that runs
    async Task<bool> EndRunningAsync(DealId id, ClaimsPrincipal by, DateTimeOffset now, CancellationToken ct)
    {
        var running = await db.ScoreOverrides.Where(o => o.DealId == id && o.LiftedAt == null && o.ExpiresAt > now).ToListAsync(ct);
        foreach (var one in running)
            (one.LiftedAt, one.LiftedById) = (now, by.SellerId());
        return running.Count > 0;
    }
}
