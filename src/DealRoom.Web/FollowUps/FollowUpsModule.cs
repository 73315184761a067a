namespace DealRoom.Web.FollowUps;

/// <summary>What goes out to people by itself, and what asks them to do something.</summary>
public static class FollowUpsModule
{
    public static void AddFollowUps(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new MailSettings(builder.Configuration));
        builder.Services.AddSingleton<Outbox>();
        builder.Services.AddSingleton<MailSender>();
        builder.Services.AddHostedService<OutboxClock>();
        builder.Services.AddSingleton<ChatAddress>();
        builder.Services.AddScoped<Alerts>();
        builder.Services.AddScoped<HeldMails>();
        builder.Services.AddScoped<QuietDeals>();
        builder.Services.AddScoped<AcceptedHandovers>();
        builder.Services.AddSingleton<DecisionFollower>();
        builder.Services.AddSingleton<SlaClock>();
        builder.Services.AddSingleton<ChatClock>();
        builder.Services.AddHostedService(s => s.GetRequiredService<DecisionFollower>());
        builder.Services.AddHostedService(s => s.GetRequiredService<SlaClock>());
        builder.Services.AddHostedService(s => s.GetRequiredService<ChatClock>());
    }
}
