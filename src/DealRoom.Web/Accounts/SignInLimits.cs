using System.Globalization;
using System.Threading.RateLimiting;

namespace DealRoom.Web.Accounts;

/// <summary>How often one address and one account may try to sign in within a minute, per node. A refusal says when to come again.</summary>
public sealed class SignInLimits(IConfiguration configuration) : IDisposable
{
    readonly PartitionedRateLimiter<string> byAccount = Each(configuration.GetValue("DealRoom:Limits:SignInsPerAccount", 5));
    readonly PartitionedRateLimiter<string> byAddress = Each(configuration.GetValue("DealRoom:Limits:SignInsPerAddress", 20));

    /// <summary>False: answer 429; the header is set.</summary>
    public bool Admits(HttpContext http, string? account)
    {
        using var address = byAddress.AttemptAcquire(http.Connection.RemoteIpAddress?.ToString() ?? "");
        if (!address.IsAcquired)
            return Refuse(http, address);
        if (account is null)
            return true;
        using var named = byAccount.AttemptAcquire(account.Trim().ToUpperInvariant());
        return named.IsAcquired || Refuse(http, named);
    }

    static bool Refuse(HttpContext http, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
        http.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return false;
    }

    static PartitionedRateLimiter<string> Each(int perMinute) =>
        PartitionedRateLimiter.Create<string, string>(key =>
            RateLimitPartition.GetFixedWindowLimiter(
                key,
                _ =>
                    new()
                    {
                        PermitLimit = perMinute,
                        Window = TimeSpan.FromMinutes(1),
                        QueueLimit = 0,
                    }
            )
        );

    public void Dispose()
    {
        byAccount.Dispose();
        byAddress.Dispose();
    }
}
