using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;
using DealRoom.Web.Hosting;
using Microsoft.AspNetCore.Identity;

namespace DealRoom.Web.Accounts;

/// <summary>The mail with the link to a new password; and the one that invites a new colleague.</summary>
public sealed class PasswordMail(DealRoomDb db, UserManager<Seller> users, PublicAddress address, Bell bell, Outbox outbox, TimeProvider clock)
{
    static readonly TimeSpan ResetLife = TimeSpan.FromHours(1);
    public static readonly TimeSpan InviteLife = TimeSpan.FromDays(7);

    /// <summary>Nothing happens when nobody active has this address.</summary>
    public async Task SendAsync(string email, CancellationToken ct)
    {
        if (await users.FindByEmailAsync(email) is not { DeactivatedAt: null } seller)
            return;
        var now = clock.GetUtcNow();
        await SignInLinks.CancelAsync(db, seller.Id, SignInLinkPurpose.ResetPassword, now, ct);
        var link = address.Of(await SignInLinks.IssueAsync(db, seller.Id, SignInLinkPurpose.ResetPassword, ResetLife, now, ct));
        await PutAsync(seller, "reset", link, ct);
    }

    /// <summary>The link is also shown to the administrator who invites, to hand over.</summary>
    public async Task<string> InviteAsync(Seller seller, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await SignInLinks.CancelAsync(db, seller.Id, SignInLinkPurpose.SignIn, now, ct);
        var link = address.Of(await SignInLinks.IssueAsync(db, seller.Id, SignInLinkPurpose.SignIn, InviteLife, now, ct));
        await PutAsync(seller, "invite", link, ct);
        return link;
    }

    async Task PutAsync(Seller to, string what, string link, CancellationToken ct)
    {
        // it carries a link: the outbox keeps it sealed
        outbox.Queue(
            db,
            to.Email!,
            Texts.Texts.In(to.Language, $"accounts.mail.{what}.subject"),
            Texts.Texts.In(to.Language, $"accounts.mail.{what}.body", to.DisplayName, link)
        );
        await db.SaveChangesAsync(ct);
        bell.Ring(BellTopic.Outbox);
    }
}
