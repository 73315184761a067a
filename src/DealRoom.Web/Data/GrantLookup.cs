using DealRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Data;

/// <summary>Reads one grant as it stands now: every beacon of a reader who was not heard for a second asks it.</summary>
public abstract class GrantLookup
{
    public abstract ValueTask<OpenGrant?> FindAsync(GrantId id, CancellationToken ct);

    /// <summary>Grants with what the door asks of their link and room.</summary>
    public static IQueryable<OpenGrant> Open(DealRoomDb db, IQueryable<Grant> grants) =>
        grants
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
            ));
}

/// <summary>Over a network: whoever asks while a query runs shares the next one.</summary>
sealed class SharedGrantLookup(IServiceScopeFactory scopes) : GrantLookup
{
    readonly Lock gate = new();
    Question? waiting;
    bool asking;

    public override async ValueTask<OpenGrant?> FindAsync(GrantId id, CancellationToken ct)
    {
        Task<Dictionary<GrantId, OpenGrant>> answer;
        lock (gate)
        {
            waiting ??= new();
            waiting.Ids.Add(id);
            if (!asking)
                _ = Task.Run(AnswerAsync, CancellationToken.None);
            asking = true;
            answer = waiting.Answer.Task;
        }
        return (await answer.WaitAsync(ct)).GetValueOrDefault(id);
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
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        return await Open(db, db.Grants.AsNoTracking().Where(g => EF.Parameter(ids).Contains(g.Id))).ToDictionaryAsync(g => g.Id);
    }

    sealed class Question
    {
        public HashSet<GrantId> Ids { get; } = [];
        public TaskCompletionSource<Dictionary<GrantId, OpenGrant>> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
