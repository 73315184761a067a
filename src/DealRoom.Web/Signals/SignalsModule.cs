using DealRoom.Web.Hosting;
using DealRoom.Web.Scoring;
using Microsoft.AspNetCore.Mvc;

namespace DealRoom.Web.Signals;

/// <summary>The pipeline's parts, in the order a glance passes them.</summary>
public static class SignalsModule
{
    const string Address = "/r/signals";

    public static void AddSignals(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Credits>();
        builder.Services.AddSingleton<OwnTeam>();
        builder.Services.AddSingleton<SignalEndpoint>();
        builder.Services.AddSingleton<SignalLog>();
        builder.Services.AddSingleton<ModelBook>();
        builder.Services.AddScoped<ModelDesk>();
        builder.Services.AddSingleton<Rescore>();
        builder.Services.AddSingleton<ScoreProjection>();
        builder.Services.AddSingleton<TrayEmptying>();
        // hosted services stop in reverse: the log first answers whom it let in, then the tray is emptied, then the fold stops
        builder.Services.AddHostedService(s => s.GetRequiredService<ScoreProjection>());
        builder.Services.AddHostedService(s => s.GetRequiredService<TrayEmptying>());
        builder.Services.AddHostedService(s => s.GetRequiredService<SignalLog>());
        builder.Services.AddSingleton<RuleSweep>();
        builder.Services.AddHostedService(s => s.GetRequiredService<RuleSweep>());
        builder.Services.AddSingleton<MomentTail>();
        builder.Services.AddSingleton<PresenceReading>();
        builder.Services.AddSingleton<DealScores>();
        builder.Services.AddSingleton<DealTotals>();
        builder.Services.AddSignalR(o =>
        {
            o.MaximumReceiveMessageSize = 8 * 1024;
            o.MaximumParallelInvocationsPerClient = 1;
        });
    }

    /// <summary>
    /// Beacons leave here, before error pages, routing and sign-in, which they don't need. Whether a seller sent one is asked only of a browser
    /// that holds a seller's cookie.
    /// </summary>
    public static void UseBeacons(this WebApplication app)
    {
        var endpoint = app.Services.GetRequiredService<SignalEndpoint>();
        app.Use(
            (http, next) =>
                http.Request.Path.Value == Address && HttpMethods.IsPost(http.Request.Method) && !FetchMetadata.IsCrossSite(http.Request)
                    ? endpoint.HandleAsync(http)
                    : next(http)
        );
    }

    public static void MapSignals(this WebApplication app)
    {
        // so that the address is on the list of addresses
        var endpoint = app.Services.GetRequiredService<SignalEndpoint>();
        app.MapPost(Address, endpoint.HandleAsync)
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
