using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;

namespace DealRoom.Web.Pages.Rooms;

/// <summary>A member, the newest link, the devices it was opened on, and the mail that brings it.</summary>
public sealed record InvitationRow(Member Member, Invitation? Link, IReadOnlyList<(Grant Grant, string Label)> Devices, OutboxMail? Mail, DateTimeOffset Now)
{
    public bool IsLive => Link is { RevokedAt: null } link && Now < link.ExpiresAt;

    /// <summary>The key of a text.</summary>
    public string State => Link switch
    {
        null => "invitation.state.none",
        { RevokedAt: not null } => "invitation.state.revoked",
        { ExpiresAt: var end } when end <= Now => "invitation.state.expired",
        { FirstOpenedAt: null } => "invitation.state.unopened",
        _ => "invitation.state.opened",
    };

    public string MailState => Mail switch
    {
        { SentAt: not null } => "invitation.mail.sent",
        { LastError: not null } => "invitation.mail.failed",
        _ => "invitation.mail.waiting",
    };
}
