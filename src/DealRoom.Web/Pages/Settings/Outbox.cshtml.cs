using System.Security.Cryptography;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Settings;

/// <summary>
/// Mails to read and copy. One may hold a buyer's personal link, so seeing a deal is not enough: its owner, its collaborators and managers read
/// them; administrators read all, the accounts' own among them.
/// </summary>
public sealed class OutboxModel(DealRoomDb db, Outbox outbox) : PageModel
{
    const int AtOnce = 50;

    public IReadOnlyList<OutboxMail> Mails { get; private set; } = [];
    public long? Next { get; private set; }

    public async Task OnGetAsync(long? before, CancellationToken ct)
    {
        var mails = db.OutboxMails.AsNoTracking();
        if (!User.IsInRole(Roles.Admin))
        {
            var me = User.SellerId();
            var own = User.SeesAll()
                ? db.Deals
                : db.Deals.Where(d => d.OwnerId == me || db.DealCollaborators.Any(c => c.DealId == d.Id && c.SellerId == me));
            var seen = (await own.Select(d => d.Id).ToListAsync(ct)).Select(id => (Guid?)id.Value).ToList();
            mails = mails.Where(m => seen.Contains(m.DealId));
        }
        if (before is { } micros && micros is > 0 and < 253_402_300_799_000_000)
        {
            var earlier = DateTimeOffset.UnixEpoch.AddTicks(micros * 10);
            mails = mails.Where(m => m.CreatedAt < earlier);
        }
        Mails = await mails.OrderByDescending(m => m.CreatedAt).Take(AtOnce).ToListAsync(ct);
        Next = Mails.Count == AtOnce ? (Mails[^1].CreatedAt.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10 : null;
    }

    /// <summary>Empty when the mail was delivered and kept none; null when its key is gone.</summary>
    public string? BodyOf(OutboxMail mail)
    {
        try
        {
            return outbox.BodyOf(mail);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
