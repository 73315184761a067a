using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using Microsoft.AspNetCore.DataProtection;

namespace DealRoom.Web.FollowUps;

/// <summary>
/// Where mails wait. A row belongs to the transaction of the deed it tells of; the caller saves and rings <see cref="BellTopic.Outbox"/>.
/// A mail may carry a personal link, so its body lies sealed in the table, and a delivered invitation keeps none.
/// </summary>
public sealed class Outbox(MailSettings settings, IDataProtectionProvider protection, TimeProvider clock)
{
    const string Seal = "sealed:";
    readonly IDataProtector protector = protection.CreateProtector("outbox/v1");

    /// <summary>Does this installation send mail by itself?</summary>
    public bool Sends => settings.IsSet;

    public OutboxMail Queue(DealRoomDb db, string to, string subject, string body, DealId? deal = null, InvitationId? invitation = null)
    {
        var now = clock.GetUtcNow();
        var mail = new OutboxMail
        {
            Id = Guid.CreateVersion7(now),
            To = OneLine(to),
            Subject = OneLine(subject),
            Body = Seal + protector.Protect(body),
            DealId = deal?.Value,
            InvitationId = invitation?.Value,
            CreatedAt = now,
        };
        db.OutboxMails.Add(mail);
        return mail;
    }

    public string BodyOf(OutboxMail mail) =>
        mail.Body.StartsWith(Seal, StringComparison.Ordinal) ? protector.Unprotect(mail.Body[Seal.Length..]) : mail.Body;

    // a line end in a header would begin another header
    static string OneLine(string text) =>
        string.Join(' ', text.Split(['\r', '\n', '\0', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
