namespace DealRoom.Web.FollowUps;

/// <summary>What goes out to people by itself.</summary>
public static class FollowUpsModule
{
    public static void AddFollowUps(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new MailSettings(builder.Configuration));
        builder.Services.AddSingleton<Outbox>();
        builder.Services.AddSingleton<MailSender>();
        builder.Services.AddHostedService<OutboxClock>();
    }
}
