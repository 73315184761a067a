using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;

namespace DealRoom.Web.Pages.Rooms;

/// <summary>A member, the newest link, earlier ones still valid, the devices they were opened on, and the mail that brings the newest.</summary>
public sealed record InvitationRow(
    Member Member,
    Invitation? Link,
    IReadOnlyList<Invitation> Earlier,
    IReadOnlyList<(Grant Grant, string Label)> Devices,
    OutboxMail? Mail,
    DateTimeOffset Now
)
{
    public bool IsLive => Link is { RevokedAt: null } link && Now < link.ExpiresAt;

    /// <summary>The key of a text.</summary>
    public string State =>
        Link switch
        {
            null => "invitation.state.none",
            // a device that reads now tells more than a newer link nobody has opened yet
            { FirstOpenedAt: null } when Devices.Any(d => d.Grant.Standing is GrantStanding.First or GrantStanding.Confirmed) =>
                "invitation.state.opened",
            { RevokedAt: not null } => "invitation.state.revoked",
            { ExpiresAt: var end } when end <= Now => "invitation.state.expired",
            { FirstOpenedAt: null } => "invitation.state.unopened",
            _ => "invitation.state.opened",
        };

    public string MailState =>
        Mail switch
        {
            { SentAt: not null } => "invitation.mail.sent",
            { LastError: not null } => "invitation.mail.failed",
            _ => "invitation.mail.waiting",
        };
}
