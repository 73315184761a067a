using DealRoom.Domain.FollowUps;
using DealRoom.Web.Data;
using DealRoom.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.FollowUps;

/// <summary>
/// Puts into the outbox what quiet hours or a digest held back, one mail per person for all that waits, and the weekly digest. Delivery and mail
/// are one transaction, so nothing is sent twice.
/// </summary>
public sealed class HeldMails(DealRoomDb db, Outbox outbox, PublicAddress address, WriteTurn turn)
{
    /// <summary>True when a mail was put into the outbox.</summary>
    public async Task<bool> SendAsync(DateTimeOffset now, CancellationToken ct)
    {
        var digest = new WeeklyDigest(db, outbox, address);
        if (!await Due(now).AnyAsync(ct) && (await digest.DueAsync(now, ct)).Count == 0)
            return false;
        using var mine = await turn.TakeAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await OneAtATime.TakeAsync(db, ct);
        // looked at again: another process may have been first
        var due = await Due(now).OrderBy(d => d.CreatedAt).Take(500).ToListAsync(ct);
        var weekly = await digest.DueAsync(now, ct);
        foreach (var person in due.GroupBy(d => d.SellerId))
            await SendAsync(person.Key!, [.. person], now, ct);
        foreach (var add in weekly)
            await add(ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    IQueryable<AlertDelivery> Due(DateTimeOffset now) =>
        db.AlertDeliveries.Where(d => d.Kind == DeliveryKind.Mail && d.SentAt == null && d.DueAt <= now);

    async Task SendAsync(string sellerId, IReadOnlyList<AlertDelivery> held, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var delivery in held)
            delivery.SentAt = now;
        var seller = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == sellerId && u.DeactivatedAt == null, ct);
        var numbers = held.Select(d => d.NotificationSeq).ToList();
        var rows = await db.Notifications.AsNoTracking().Where(n => numbers.Contains(n.Seq)).OrderBy(n => n.At).ToListAsync(ct);
        if (seller?.Email is not { Length: > 0 } to || rows.Count == 0)
            return;
        var letter = await AlertLetter.OfAsync(db, rows, seller, address, now, ct);
        var deals = rows.Select(r => r.DealId).Distinct().ToList();
        outbox.Queue(db, to, letter.Subject, letter.Body, deals.Count == 1 ? deals[0] : null);
    }
}
