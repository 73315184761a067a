using DealRoom.Web.Hosting;
using DealRoom.Web.Scoring;
using Microsoft.AspNetCore.Mvc;

namespace DealRoom.Web.Signals;

/// <summary>The pipeline's parts, in the order a glance passes them.</summary>
public static class SignalsModule
{
    public static void AddSignals(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Credits>();
        builder.Services.AddSingleton<OwnTeam>();
        builder.Services.AddSingleton<SignalEndpoint>();
        builder.Services.AddSingleton<SignalLog>();
        builder.Services.AddSingleton<ScoreProjection>();
        // hosted services stop in reverse: the log first answers whom it let in, then the fold stops
        builder.Services.AddHostedService(s => s.GetRequiredService<ScoreProjection>());
        builder.Services.AddHostedService(s => s.GetRequiredService<SignalLog>());
        builder.Services.AddSingleton<RuleSweep>();
        builder.Services.AddHostedService(s => s.GetRequiredService<RuleSweep>());
        builder.Services.AddSingleton<MomentTail>();
        builder.Services.AddSingleton<PresenceReading>();
        builder.Services.AddSingleton<DealScores>();
        builder.Services.AddSignalR(o =>
        {
            o.MaximumReceiveMessageSize = 8 * 1024;
            o.MaximumParallelInvocationsPerClient = 1;
        });
    }

    public static void MapSignals(this WebApplication app)
    {
        // straight from the route to the log; whether a seller sent it is asked only of a browser that holds a seller's cookie
        var endpoint = app.Services.GetRequiredService<SignalEndpoint>();
        app.MapPost("/r/signals", endpoint.HandleAsync)
            .AllowAnonymous()
            .DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(SignalEndpoint.MostBytes))
            .ShortCircuit();
        app.MapHub<LiveHub>(
            "/live",
            o =>
            {
                // a reader that takes nothing for two seconds is cut; it comes back by itself and misses nothing
                o.TransportSendTimeout = TimeSpan.FromSeconds(2);
                o.CloseOnAuthenticationExpiration = true;
            }
        );
    }
}
