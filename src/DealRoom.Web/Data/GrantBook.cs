using System.Collections.Concurrent;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Data;

/// <summary>A grant with everything the door asks about it.</summary>
public sealed record OpenGrant(
    GrantId Id,
    DeviceId Device,
    InvitationId Invitation,
    RoomId Room,
    DealId Deal,
    MemberId Member,
    GrantStanding Standing,
    bool RecordingOff,
    DateTimeOffset OpenedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? RevokedAt,
    DateTimeOffset? RoomClosedAt
)
{
    /// <summary>Does it admit at this instant?</summary>
    public bool Admits(DateTimeOffset now) => RevokedAt is null && RoomClosedAt is null && now < ExpiresAt && Standing is not GrantStanding.Released;
}

/// <summary>
/// Who may enter, kept in memory: a page, a file byte and a beacon all ask here. An entry is believed for one second, and forgotten at once
/// when this process changes a right, so that a cut link shows nothing more after a second anywhere.
/// </summary>
public sealed class GrantBook(IServiceScopeFactory scopes, GrantLookup lookup, TimeProvider clock)
{
    static readonly TimeSpan Believed = TimeSpan.FromMilliseconds(900);
    ConcurrentDictionary<Guid, (OpenGrant? Grant, long Read)> byGrant = new();
    ConcurrentDictionary<string, (IReadOnlyList<OpenGrant> Grants, long Read)> byDevice = new();

    /// <summary>Somebody's right changed: read everything again.</summary>
    public void Forget()
    {
        byGrant = new();
        byDevice = new();
    }

    public async ValueTask<OpenGrant?> FindAsync(GrantId id, CancellationToken ct)
    {
        if (byGrant.TryGetValue(id.Value, out var known) && clock.GetElapsedTime(known.Read) < Believed)
            return known.Grant;
        var book = byGrant;
        var read = clock.GetTimestamp();
        var grant = await lookup.FindAsync(id, ct);
        if (book.Count > 50_000)
            book.Clear();
        book[id.Value] = (grant, read);
        return grant;
    }

    /// <summary>All grants of the device whose cookie secret hashes to this, newest first.</summary>
    public async ValueTask<IReadOnlyList<OpenGrant>> OfDeviceAsync(string secretHash, CancellationToken ct)
    {
        if (byDevice.TryGetValue(secretHash, out var known) && clock.GetElapsedTime(known.Read) < Believed)
            return known.Grants;
        var book = byDevice;
        var read = clock.GetTimestamp();
        var grants = await QueryAsync(secretHash, ct);
        if (book.Count > 50_000)
            book.Clear();
        book[secretHash] = (grants, read);
        return grants;
    }

    async Task<List<OpenGrant>> QueryAsync(string secretHash, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        var grants = db.Grants.AsNoTracking().Where(g => db.GuestDevices.Any(d => d.Id == g.DeviceId && d.SecretHash == secretHash));
        return await GrantLookup.Open(db, grants).ToListAsync(ct);
    }
}
