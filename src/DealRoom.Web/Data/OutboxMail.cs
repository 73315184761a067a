namespace DealRoom.Web.Data;

/// <summary>A mail that waits to be sent. Without SMTP it stays here for people to read and hand over.</summary>
public sealed class OutboxMail
{
    public Guid Id { get; init; }
    public required string To { get; init; }
    public required string Subject { get; init; }

    /// <summary>Sealed while it waits, since it may carry a personal link; a delivered invitation keeps none.</summary>
    public required string Body { get; set; }

    /// <summary>The link it delivers, when it invites; its hold window starts at delivery.</summary>
    public Guid? InvitationId { get; init; }

    /// <summary>The deal it belongs to, so that only its sellers may read it.</summary>
    public Guid? DealId { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? SentAt { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset? NextAttemptAt { get; set; }
    public string? LastError { get; set; }
}
