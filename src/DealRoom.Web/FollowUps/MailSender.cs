using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using DealRoom.Web.Data;
using DealRoom.Web.Hosting;

namespace DealRoom.Web.FollowUps;

/// <summary>Hands one mail to the mail server. The same row always bears the same Message-ID, so a second delivery is known as one.</summary>
public sealed class MailSender(MailSettings settings, PublicAddress address)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public async Task SendAsync(OutboxMail mail, string body, string fromName, string? replyTo, CancellationToken ct)
    {
        using var message = new MailMessage
        {
            From = new MailAddress(settings.From, fromName, Encoding.UTF8),
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = body,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        message.To.Add(new MailAddress(mail.To));
        if (MailAddress.TryCreate(replyTo, out var reply))
            message.ReplyToList.Add(reply);
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@{address.Root.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls };
        if (settings.User is { Length: > 0 } user)
            client.Credentials = new NetworkCredential(user, settings.Password);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        await client.SendMailAsync(message, patience.Token);
    }
}
