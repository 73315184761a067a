using System.Threading.RateLimiting;

namespace DealRoom.Web.Rooms;

/// <summary>How often links may be pressed: per address and per token, so that neither guessing nor hammering gets anywhere.</summary>
public sealed class OpeningLimits(IConfiguration configuration) : IDisposable
{
    const int PerToken = 10;
    readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(
            key,
            k => new FixedWindowRateLimiterOptions
            {
                Window = TimeSpan.FromMinutes(1),
                AutoReplenishment = true,
                PermitLimit = k[0] == 't' ? PerToken : configuration.GetValue("DealRoom:Limits:OpeningsPerAddress", 30),
            }
        )
    );

    /// <summary>False: too many in this minute.</summary>
    public bool Allow(HttpContext http, string token)
    {
        using var byAddress = limiter.AttemptAcquire("a" + http.Connection.RemoteIpAddress);
        using var byToken = limiter.AttemptAcquire("t" + token);
        if (byAddress.IsAcquired && byToken.IsAcquired)
            return true;
        http.Response.Headers.RetryAfter = "60";
        return false;
    }

    public void Dispose() => limiter.Dispose();
}
