namespace DealRoom.Web.Data;

public enum SignInLinkPurpose
{
    SignIn = 1,
    Setup = 2,
    ResetPassword = 3,
}

/// <summary>A one-time link. Fetching it changes nothing; a POST confirms it.</summary>
public sealed class SignInLink
{
    public Guid Id { get; init; }
    public required string Hash { get; init; }
    public SignInLinkPurpose Purpose { get; init; }

    /// <summary>Null for the first setup: there is nobody yet.</summary>
    public string? SellerId { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
}
