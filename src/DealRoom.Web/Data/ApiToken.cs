namespace DealRoom.Web.Data;

/// <summary>A <c>drt_</c> token. It acts with the rights of the user it was made for; without one, an administrator's.</summary>
public sealed class ApiToken
{
    public Guid Id { get; init; }
    public required string Name { get; init; }

    /// <summary>SHA-256 of the token, lower-case hex; the token itself was shown once.</summary>
    public required string Hash { get; init; }

    /// <summary>The first characters, to tell tokens apart on the settings page.</summary>
    public required string Prefix { get; init; }
    public string? SellerId { get; init; }
    public bool MayWrite { get; init; } = true;
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Buffered bookkeeping, to the minute.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
}
