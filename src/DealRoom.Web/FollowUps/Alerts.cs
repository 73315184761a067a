using System.Security.Claims;
using System.Text.Json;
using DealRoom.Domain.Deals;
using DealRoom.Domain.FollowUps;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Hosting;
using DealRoom.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.FollowUps;

/// <summary>
/// Tells people, within the caller's transaction: the bell, a mail at once, a mail that waits for the morning, the company's chat. The same
/// thing is told nobody twice, since a row of it is there already (R100, R115). Only who may see the deal is told of it.
/// </summary>
public sealed class Alerts(DealRoomDb db, Outbox outbox, ChatAddress chat, PublicAddress address, TimeProvider clock)
{
    /// <summary>The deal's own people, and for what marketing is waiting for, marketing too (R70).</summary>
    public async Task TellTeamAsync(AlertAbout about, CancellationToken ct)
    {
        var team = await db
            .Deals.Where(d => d.Id == about.Deal)
            .Select(d => d.OwnerId)
            .Union(db.DealCollaborators.Where(c => c.DealId == about.Deal).Select(c => c.SellerId))
            .ToListAsync(ct);
        if (about.Rule is AlertRule.Score or AlertRule.High)
            team.AddRange(await InRoleAsync(Roles.Marketing, ct));
        await TellAsync(about, team, ct);
        await TellChatAsync(about, ct);
    }

    /// <summary>The managers; without any, the administrators.</summary>
    public async Task TellManagersAsync(AlertAbout about, CancellationToken ct)
    {
        var managers = await InRoleAsync(Roles.Manager, ct);
        await TellAsync(about, managers.Count > 0 ? managers : await InRoleAsync(Roles.Admin, ct), ct);
        await TellChatAsync(about, ct);
    }

    public Task TellOwnerAsync(AlertAbout about, string owner, CancellationToken ct) => TellAsync(about, [owner], ct);

    async Task TellAsync(AlertAbout about, IReadOnlyList<string> sellers, CancellationToken ct)
    {
        var ids = sellers.Distinct().ToList();
        var told = await db
            .Notifications.Where(n => n.SubjectId == about.Subject && n.Rule == about.Rule && ids.Contains(n.SellerId))
            .Select(n => n.SellerId)
            .ToListAsync(ct);
        told.AddRange(db.Notifications.Local.Where(n => n.SubjectId == about.Subject && n.Rule == about.Rule).Select(n => n.SellerId));
        var people = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id) && u.DeactivatedAt == null).ToListAsync(ct);
        var settings = await db.AlertSettings.AsNoTracking().Where(s => ids.Contains(s.SellerId)).ToDictionaryAsync(s => s.SellerId, ct);
        foreach (var seller in people.Where(p => !told.Contains(p.Id)))
            if (await SeesAsync(seller, about.Deal, ct))
                await TellAsync(about, seller, settings.GetValueOrDefault(seller.Id), ct);
    }

    async Task TellAsync(AlertAbout about, Seller seller, AlertSettings? settings, CancellationToken ct)
    {
        var channels = AlertChoices.Of(settings, about.Rule);
        if (channels == AlertChannels.None)
            return;
        var (now, row) = (clock.GetUtcNow(), RowOf(about, seller, channels));
        db.Notifications.Add(row);
        await db.SaveChangesAsync(ct);
        var mails = (channels & (AlertChannels.Mail | AlertChannels.Digest)) != 0 && seller.Email is { Length: > 0 };
        if (!mails || about.MailedAlready == seller.Id)
            return;
        var own = new BusinessCalendar(new CalendarRules { Zone = Dates.Zone(seller.TimeZone) });
        var due = channels.HasFlag(AlertChannels.Mail)
            ? AlertChoices.Quiet(settings)?.Release(now, own) ?? now
            : QuietHours.NextMorning(now, settings?.DigestAt ?? new(8, 0), own);
        if (due <= now)
        {
            var letter = await AlertLetter.OfAsync(db, [row], seller, address, now, ct);
            outbox.Queue(db, seller.Email!, letter.Subject, letter.Body, about.Deal);
        }
        else
            db.AlertDeliveries.Add(Delivery(about.StableId + ":" + seller.Id, DeliveryKind.Mail, now, due, seller.Id, row.Seq));
        await db.SaveChangesAsync(ct);
    }

    async Task TellChatAsync(AlertAbout about, CancellationToken ct)
    {
        var hook = await db.ChatHooks.AsNoTracking().FirstOrDefaultAsync(ct);
        if (hook is not { On: true, SealedAddress: not null } || !(JsonSerializer.Deserialize<int[]>(hook.Rules) ?? []).Contains((int)about.Rule))
            return;
        var (id, now) = (about.StableId + ":chat", clock.GetUtcNow());
        if (db.AlertDeliveries.Local.Any(d => d.StableId == id) || await db.AlertDeliveries.AnyAsync(d => d.StableId == id, ct))
            return;
        var text = await AlertSentences.OneAsync(db, RowOf(about, null, AlertChannels.None), hook.Language, await WorkDays.ZoneAsync(db, ct), ct);
        db.AlertDeliveries.Add(Delivery(id, DeliveryKind.Chat, now, now, null, null, chat.Seal(text + "\n" + address.Of($"/deals/{about.Deal}"))));
        await db.SaveChangesAsync(ct);
    }

    static AlertDelivery Delivery(
        string id,
        DeliveryKind kind,
        DateTimeOffset now,
        DateTimeOffset due,
        string? seller,
        long? notification,
        string text = ""
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            StableId = id,
            Kind = kind,
            SellerId = seller,
            NotificationSeq = notification,
            CreatedAt = now,
            DueAt = due,
            Text = text,
        };

    NotificationRow RowOf(AlertAbout about, Seller? seller, AlertChannels channels) =>
        new()
        {
            SellerId = seller?.Id ?? "",
            SubjectId = about.Subject,
            Rule = about.Rule,
            DealId = about.Deal,
            TaskId = about.Task,
            At = about.At,
            CreatedAt = clock.GetUtcNow(),
            MemberId = about.Member,
            Signal = about.Signal,
            Score = about.Score,
            Tier = about.Tier,
            DueAt = about.DueAt,
            Detail = about.Detail.Length > 200 ? about.Detail[..200] : about.Detail,
            OnBell = channels.HasFlag(AlertChannels.Bell),
        };

    async Task<List<string>> InRoleAsync(string role, CancellationToken ct) =>
        await db
            .Roles.Where(r => r.Name == role)
            .Join(db.UserRoles, r => r.Id, u => u.RoleId, (_, u) => u.UserId)
            .Where(id => db.Users.Any(u => u.Id == id && u.DeactivatedAt == null))
            .ToListAsync(ct);

    async Task<bool> SeesAsync(Seller seller, DealId deal, CancellationToken ct)
    {
        var roles = await db.UserRoles.Where(u => u.UserId == seller.Id).Join(db.Roles, u => u.RoleId, r => r.Id, (_, r) => r.Name!).ToListAsync(ct);
        var claims = roles.Select(r => new Claim(ClaimTypes.Role, r)).Append(new(ClaimTypes.NameIdentifier, seller.Id));
        return await db.Deals.SeenBy(new ClaimsPrincipal(new ClaimsIdentity(claims, "alert")), db).AnyAsync(d => d.Id == deal, ct);
    }
}
