using System.Globalization;
using System.Net.Mail;

namespace DealRoom.Web.FollowUps;

/// <summary>DealRoom:Smtp:{Host, Port, User, Password, From}. Without a host nothing is sent, and people hand mails over themselves.</summary>
public sealed class MailSettings
{
    public MailSettings(IConfiguration configuration)
    {
        var smtp = configuration.GetSection("DealRoom:Smtp");
        Host = smtp["Host"] ?? "";
        Port = int.TryParse(smtp["Port"], CultureInfo.InvariantCulture, out var port) ? port : 587;
        User = smtp["User"];
        Password = smtp["Password"];
        From = smtp["From"] ?? "";
        StartTls = smtp["StartTls"] != "false";
        if (Host.Length > 0 && !MailAddress.TryCreate(From, out _))
            throw new InvalidOperationException("DealRoom__Smtp__Host is set: set DealRoom__Smtp__From to the sender's address too.");
    }

    public string Host { get; }
    public int Port { get; }
    public string? User { get; }
    public string? Password { get; }
    public string From { get; }

    /// <summary>Off only for a relay on the same machine.</summary>
    public bool StartTls { get; }
    public bool IsSet => Host.Length > 0;
}
