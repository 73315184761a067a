using DealRoom.Web.Data;

namespace DealRoom.Web.Accounts;

/// <summary>Tokens for scripts and CRMs: shown once, kept as a hash.</summary>
public static class Tokens
{
    public const string Prefix = "drt_";
    const int Shown = 9;

    /// <summary>The token's text, never to be had again. Without a seller it acts as an administrator.</summary>
    public static async Task<string> CreateAsync(
        DealRoomDb db,
        string name,
        string? sellerId,
        bool mayWrite,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var text = Secrets.New(Prefix);
        db.ApiTokens.Add(
            new ApiToken
            {
                Id = Guid.CreateVersion7(now),
                Name = name,
                Hash = Secrets.Hash(text),
                Prefix = text[..Shown],
                SellerId = sellerId,
                MayWrite = mayWrite,
                CreatedAt = now,
            }
        );
        await db.SaveChangesAsync(ct);
        return text;
    }
}
