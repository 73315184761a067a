using DealRoom.Domain.Deals;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;
using DealRoom.Web.Hosting;
using DealRoom.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Rooms;

/// <summary>What a deal's owner hears by mail. The row is added to the deed's own transaction; the caller saves and rings.</summary>
public sealed class OwnerMail(DealRoomDb db, Outbox outbox, PublicAddress address)
{
    public async Task FirstOpenAsync(OpenLink link, RoomHost host, DateTimeOffset now, CancellationToken ct)
    {
        var (who, deal) = await NamesAsync(link.Deal, link.Member, ct);
        Add(link.Deal, host, "visit.mail.opened", who, deal, Dates.DayTime(now, host.Zone, host.OwnerLanguage == "en"));
    }

    public async Task RequestAsync(Visitor visitor, RoomHost host, SignalKind kind, string text, string about, CancellationToken ct)
    {
        var (who, deal) = await NamesAsync(visitor.Deal, visitor.Member, ct);
        var request = Texts.Texts.In(host.OwnerLanguage, "visit.mail.kind." + kind);
        if (about.Length > 0)
            request += Texts.Texts.In(host.OwnerLanguage, "visit.mail.about", about);
        Add(visitor.Deal, host, "visit.mail.request", who, deal, request, text.Length > 0 ? text : "—");
    }

    async Task<(string Who, string Deal)> NamesAsync(DealId deal, MemberId member, CancellationToken ct)
    {
        var names = await db
            .Members.Where(m => m.Id == member)
            .Join(db.Deals.Where(d => d.Id == deal), m => m.DealId, d => d.Id, (m, d) => new { m.Name, Deal = d.Name })
            .FirstAsync(ct);
        return (names.Name, names.Deal);
    }

    void Add(DealId deal, RoomHost host, string key, string who, string dealName, params object[] rest)
    {
        if (host.Email is not { Length: > 0 } to)
            return;
        object[] words = [who, dealName, .. rest, address.Of($"/deals/{deal}")];
        outbox.Queue(
            db,
            to,
            Texts.Texts.In(host.OwnerLanguage, key + ".subject", words),
            Texts.Texts.In(host.OwnerLanguage, key + ".body", words),
            deal
        );
    }
}
