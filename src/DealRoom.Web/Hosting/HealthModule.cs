using DealRoom.Web.Data;
using DealRoom.Web.Signals;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Hosting;

/// <summary>200 or 503, and no detail for strangers.</summary>
public static class HealthModule
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("ok")).AllowAnonymous();
        app.MapGet(
                "/health/ready",
                async (DealRoomDb db, SignalLog log, ScoreProjection fold, CancellationToken ct) =>
                    log.Healthy && fold.Fault is null && await db.Database.CanConnectAsync(ct)
                        ? Results.Text("ok")
                        : Results.Text("not ready", statusCode: 503)
            )
            .AllowAnonymous();
    }
}
