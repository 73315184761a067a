using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>A person leaves the committee. The points stay; roles, flags and department count no more, and her links open nothing any more.</summary>
public sealed class LeaveCommittee(DealRoomDb db, DealJournal journal, GrantBook grants, Bell bell, TimeProvider clock)
{
    public async Task<Outcome<MemberId>> DoAsync(DealId deal, MemberId id, ClaimsPrincipal by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await journal.BeginAsync(ct);
        if (await journal.FindAsync(deal, by, ct) is null)
            return new Outcome<MemberId>.NotThere();
        if (await db.Members.FirstOrDefaultAsync(m => m.Id == id && m.DealId == deal && m.LeftAt == null, ct) is not { } member)
            return new Outcome<MemberId>.NotThere();
        member.LeftAt = now;
        await db
            .Invitations.Where(i => i.MemberId == id && i.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.RevokedAt, (DateTimeOffset?)now), ct);
        await journal.CommitAsync(transaction, [DealRows.Member(member, now, now)], ct);
        grants.Forget();
        bell.Ring(BellTopic.Access);
        return new Outcome<MemberId>.Done(id);
    }
}
