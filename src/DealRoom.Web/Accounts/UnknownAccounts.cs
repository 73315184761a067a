using System.Collections.Concurrent;
using DealRoom.Web.Data;

namespace DealRoom.Web.Accounts;

/// <summary>
/// Counts wrong attempts at addresses that have no account and locks them as a real account is locked, so that a lock tells nobody whether
/// the account exists.
/// </summary>
public sealed class UnknownAccounts(TimeProvider clock)
{
    const int Remembered = 10_000;
    ConcurrentDictionary<string, (int Failures, DateTimeOffset LockedUntil)> attempts = new();

    /// <summary>True when this attempt finds or makes a lock.</summary>
    public bool IsLockedAfterFailure(string email, int allowed, TimeSpan lockedFor)
    {
        if (attempts.Count > Remembered)
            attempts = new();
        var now = clock.GetUtcNow();
        return attempts.AddOrUpdate(Secrets.Hash(email.Trim().ToUpperInvariant()), _ => Next((0, default)), (_, known) => Next(known)).LockedUntil
            > now;

        (int, DateTimeOffset) Next((int Failures, DateTimeOffset LockedUntil) known) =>
            known.LockedUntil > now ? known
            : known.Failures + 1 >= allowed ? (0, now + lockedFor)
            : (known.Failures + 1, default);
    }
}
