using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Accounts;

/// <summary>One-time links: 192 random bits shown once, kept as a hash, used by a POST exactly once.</summary>
public static class SignInLinks
{
    /// <summary>The path to hand over. The row is added to <paramref name="db"/> and saved.</summary>
    public static async Task<string> IssueAsync(
        DealRoomDb db,
        string? sellerId,
        SignInLinkPurpose purpose,
        TimeSpan life,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var secret = Secrets.New();
        db.SignInLinks.Add(
            new SignInLink
            {
                Id = Guid.CreateVersion7(now),
                Hash = Secrets.Hash(secret),
                Purpose = purpose,
                SellerId = sellerId,
                CreatedAt = now,
                ExpiresAt = now + life,
            }
        );
        await db.SaveChangesAsync(ct);
        return PathOf(purpose) + secret;
    }

    /// <summary>Null when it is unknown, used, expired, or for something else.</summary>
    public static async Task<SignInLink?> FindAsync(
        DealRoomDb db,
        string? secret,
        SignInLinkPurpose purpose,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (secret is not { Length: > 0 and <= 100 })
            return null;
        var hash = Secrets.Hash(secret);
        return await db
            .SignInLinks.AsNoTracking()
            .FirstOrDefaultAsync(l => l.Hash == hash && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > now, ct);
    }

    /// <summary>False when somebody else used it first.</summary>
    public static async Task<bool> UseAsync(DealRoomDb db, SignInLink link, DateTimeOffset now, CancellationToken ct) =>
        await db.SignInLinks.Where(l => l.Id == link.Id && l.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), ct) == 1;

    /// <summary>Links nobody used are worthless once a newer one is out.</summary>
    public static Task CancelAsync(DealRoomDb db, string? sellerId, SignInLinkPurpose purpose, DateTimeOffset now, CancellationToken ct) =>
        db
            .SignInLinks.Where(l => l.SellerId == sellerId && l.Purpose == purpose && l.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), ct);

    static string PathOf(SignInLinkPurpose purpose) =>
        purpose switch
        {
            SignInLinkPurpose.Setup => "/setup/",
            SignInLinkPurpose.ResetPassword => "/sign-in/reset/",
            _ => "/sign-in/link/",
        };
}
