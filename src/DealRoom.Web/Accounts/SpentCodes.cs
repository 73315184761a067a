using System.Collections.Concurrent;

namespace DealRoom.Web.Accounts;

/// <summary>
/// Codes of the second step that were typed already: who looks over a shoulder can't use one again while it is still valid (RFC 6238, 5.2).
/// Per node; a code outlives its half minute by a few steps at most.
/// </summary>
public sealed class SpentCodes(TimeProvider clock)
{
    const int Remembered = 10_000;
    static readonly TimeSpan Valid = TimeSpan.FromMinutes(10);
    ConcurrentDictionary<(string Seller, string Code), DateTimeOffset> spent = new();

    /// <summary>False when it was typed before.</summary>
    public bool Take(string sellerId, string code)
    {
        var now = clock.GetUtcNow();
        if (spent.Count > Remembered)
            spent = new(spent.Where(s => now - s.Value < Valid));
        return spent.TryAdd((sellerId, code), now);
    }
}
