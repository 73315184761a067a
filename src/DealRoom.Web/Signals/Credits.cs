using System.Collections.Concurrent;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Signals;

/// <summary>
/// How much time each open view and each device has been credited with, so that no view and no reader is credited with more time than passed.
/// After a restart a view's credit is read from the log.
/// </summary>
public sealed class Credits(IServiceScopeFactory scopes)
{
    const int Remembered = 50_000;
    const int PostsASecond = 5;
    ConcurrentDictionary<Guid, ViewCredit> views = new();
    ConcurrentDictionary<Guid, CoveredTime> devices = new();

    /// <summary>Five posts a second and view; a few more at once after a pause.</summary>
    public bool Allow(Guid view, DateTimeOffset now) => !views.TryGetValue(view, out var credit) || credit.Allow(now, PostsASecond);

    public async ValueTask<ViewCredit> OfAsync(ViewCapability view, CancellationToken ct)
    {
        if (views.TryGetValue(view.View, out var known))
            return known;
        var kept = await KeptAsync(view.View, ct);
        if (views.Count > Remembered)
            views = new();
        if (devices.Count > Remembered)
            devices = new();
        return views.GetOrAdd(view.View, _ => new ViewCredit(kept, devices.GetOrAdd(view.Device.Value, _ => new CoveredTime())));
    }

    readonly record struct KeptReading(int N, long ActiveMs);

    // every view that begins asks this once
    static readonly Func<DealRoomDb, Guid, IAsyncEnumerable<KeptReading>> Kept = EF.CompileAsyncQuery(
        (DealRoomDb db, Guid view) => db.Signals.Where(s => s.ViewId == view).Select(s => new KeptReading(s.N!.Value, s.ActiveMs))
    );

    async Task<Dictionary<int, long>> KeptAsync(Guid view, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        var kept = new Dictionary<int, long>();
        await foreach (var one in Kept(db, view).WithCancellation(ct))
            kept[one.N] = one.ActiveMs;
        return kept;
    }
}

/// <summary>One view's credit. A reading that comes again finds its own credit and takes nothing more.</summary>
public sealed class ViewCredit(Dictionary<int, long> kept, CoveredTime device)
{
    readonly Lock gate = new();
    long sum = kept.Values.Sum();
    double allowance = 10;
    DateTimeOffset allowedAt;

    /// <summary>Credit of all readings but number <paramref name="n"/>.</summary>
    public long Of(int n)
    {
        lock (gate)
            return sum - kept.GetValueOrDefault(n);
    }

    /// <returns>The credit, and whether this view's reading of that number was never seen before.</returns>
    public (long ActiveMs, bool Fresh) Take(Guid view, AdmittedReading reading)
    {
        lock (gate)
        {
            if (kept.TryGetValue(reading.N, out var before))
                return (before, false);
            long active;
            lock (device)
                active = device.Credit(view, reading.At, reading.ActiveMs);
            kept[reading.N] = active;
            sum += active;
            return (active, true);
        }
    }

    internal bool Allow(DateTimeOffset now, int aSecond)
    {
        lock (gate)
        {
            if (allowedAt != default)
                allowance = Math.Min(10, allowance + (now - allowedAt).TotalSeconds * aSecond);
            allowedAt = now;
            if (allowance < 1)
                return false;
            allowance--;
            return true;
        }
    }
}
