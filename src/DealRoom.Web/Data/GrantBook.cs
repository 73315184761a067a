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
public sealed class GrantBook(IServiceScopeFactory scopes, TimeProvider clock)
{
    const int ManyAtOnce = 128;
    static readonly TimeSpan Believed = TimeSpan.FromMilliseconds(900);
    readonly Lock gate = new();
    readonly HashSet<GrantId> soon = [];
    Question? waiting;
    bool asking;
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
        if (byGrant.TryGetValue(id.Value, out var known) && clock.GetElapsedTime(known.Read) is var age && age < Believed)
        {
            // read again before it is too old, so that a reader who comes often never waits
            if (age > Believed / 2)
                AskSoon(id);
            return known.Grant;
        }
        return (await AskAsync(id).WaitAsync(ct)).GetValueOrDefault(id);
    }

    // whoever asks while a query runs shares the next one
    Task<Dictionary<GrantId, OpenGrant>> AskAsync(GrantId id)
    {
        lock (gate)
        {
            waiting ??= new();
            waiting.Ids.Add(id);
            Begin();
            return waiting.Answer.Task;
        }
    }

    // nobody waits for it: it goes with the next question, or when there are many
    void AskSoon(GrantId id)
    {
        lock (gate)
        {
            if (!soon.Add(id) || soon.Count < ManyAtOnce)
                return;
            waiting ??= new();
            Begin();
        }
    }

    void Begin()
    {
        if (!asking)
            _ = Task.Run(AnswerAsync);
        asking = true;
    }

    async Task AnswerAsync()
    {
        while (true)
        {
            Question question;
            lock (gate)
            {
                asking = waiting is not null;
                if (waiting is null)
                    return;
                (question, waiting) = (waiting, null);
                question.Ids.UnionWith(soon);
                soon.Clear();
            }
            try
            {
                question.Answer.SetResult(await ReadAsync([.. question.Ids]));
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                question.Answer.SetException(e);
            }
        }
    }

    async Task<Dictionary<GrantId, OpenGrant>> ReadAsync(GrantId[] ids)
    {
        var book = byGrant;
        var read = clock.GetTimestamp();
        var found = new Dictionary<GrantId, OpenGrant>();
        foreach (var some in ids.Chunk(500))
        foreach (var grant in await QueryAsync(all => all.Where(g => EF.Parameter(some).Contains(g.Id)), CancellationToken.None))
            found[grant.Id] = grant;
        if (book.Count > 50_000)
            book.Clear();
        foreach (var id in ids)
            book[id.Value] = (found.GetValueOrDefault(id), read);
        return found;
    }

    sealed class Question
    {
        public HashSet<GrantId> Ids { get; } = [];
        public TaskCompletionSource<Dictionary<GrantId, OpenGrant>> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>All grants of the device whose cookie secret hashes to this, newest first.</summary>
    public async ValueTask<IReadOnlyList<OpenGrant>> OfDeviceAsync(string secretHash, CancellationToken ct)
    {
        if (byDevice.TryGetValue(secretHash, out var known) && clock.GetElapsedTime(known.Read) < Believed)
            return known.Grants;
        var book = byDevice;
        var read = clock.GetTimestamp();
        var grants = await QueryAsync(all => all, ct, secretHash);
        if (book.Count > 50_000)
            book.Clear();
        book[secretHash] = (grants, read);
        return grants;
    }

    async Task<List<OpenGrant>> QueryAsync(Func<IQueryable<Grant>, IQueryable<Grant>> which, CancellationToken ct, string? secretHash = null)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        var grants = which(db.Grants.AsNoTracking());
        if (secretHash is not null)
            grants = grants.Where(g => db.GuestDevices.Any(d => d.Id == g.DeviceId && d.SecretHash == secretHash));
        return await grants
            .Join(db.Invitations, g => g.InvitationId, i => i.Id, (g, i) => new { g, i })
            .Join(
                db.Rooms,
                x => x.g.RoomId,
                r => r.Id,
                (x, r) =>
                    new
                    {
                        x.g,
                        x.i,
                        r,
                    }
            )
            .OrderByDescending(x => x.g.OpenedAt)
            .Select(x => new OpenGrant(
                x.g.Id,
                x.g.DeviceId,
                x.g.InvitationId,
                x.g.RoomId,
                x.g.DealId,
                x.g.MemberId,
                x.g.Standing,
                x.g.RecordingOff,
                x.g.OpenedAt,
                x.i.ExpiresAt,
                x.i.RevokedAt,
                x.r.ClosedAt
            ))
            .ToListAsync(ct);
    }
}
