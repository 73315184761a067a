using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;
using DealRoom.Web.Hosting;
using DealRoom.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Rooms;

/// <summary>
/// Sends a link again, to the address the seller knows and to no other. Whoever asks gets the same answer, so it tells nobody who is a member.
/// The earlier link keeps working: a stranger who knows an address can't cut anybody off.
/// </summary>
public sealed class LostLinks(DealRoomDb db, RoomHostQuery hosts, Outbox outbox, PublicAddress address, Bell bell, TimeProvider clock)
{
    const int MostRooms = 10;
    static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    public async Task SendAsync(string email, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var wanted = email.Trim().ToUpperInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // it becomes SQL, where no culture is
        var open = await db
            .Members.Where(m => m.Email != null && m.Email.ToUpper() == wanted && m.LeftAt == null)
#pragma warning restore CA1304, CA1311, CA1862
            .Join(
                db.Invitations.Where(i => i.RevokedAt == null && i.ExpiresAt > now),
                m => m.Id,
                i => i.MemberId,
                (m, i) => new { Member = m, Link = i }
            )
            .Join(db.Rooms.Where(r => r.ClosedAt == null), x => x.Link.RoomId, r => r.Id, (x, r) => x)
            .ToListAsync(ct);
        foreach (var mine in open.GroupBy(x => x.Link.RoomId).Select(g => g.MaxBy(x => x.Link.IssuedAt)!).Take(MostRooms))
        {
            if (now - mine.Link.IssuedAt < Between)
                continue;
            await SendAsync(mine.Member, mine.Link, now, ct);
        }
        await db.SaveChangesAsync(ct);
        bell.Ring(BellTopic.Outbox);
    }

    async Task SendAsync(Member member, Invitation old, DateTimeOffset now, CancellationToken ct)
    {
        if (await hosts.ReadAsync(db, member.DealId, ct) is not { } host)
            return;
        var token = Secrets.New();
        var again = new Invitation
        {
            Id = new(Guid.CreateVersion7(now)),
            RoomId = old.RoomId,
            MemberId = member.Id,
            TokenHash = Secrets.Hash(token),
            IssuedAt = now,
            IssuedBy = old.IssuedBy,
            ExpiresAt = old.ExpiresAt,
        };
        db.Invitations.Add(again);
        var language = member.Language == "en" ? "en" : "ja";
        object[] words =
        [
            member.Name,
            host.Vendor(language),
            address.Of("/r/" + token),
            Dates.FullDay(old.ExpiresAt, host.Zone, language == "en"),
            host.Seller,
        ];
        outbox.Queue(
            db,
            member.Email!,
            Texts.Texts.In(language, "visit.mail.lost.subject", words),
            Texts.Texts.In(language, "visit.mail.lost.body", words),
            member.DealId,
            again.Id
        );
    }
}
