using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;

namespace DealRoom.Web.Rooms;

/// <summary>Cuts responses that are still running when their reader's right ends: not one byte goes out a second later.</summary>
public sealed class RunningFiles(GrantBook grants, Bell bell, TimeProvider clock, ILogger<RunningFiles> log)
{
    static readonly TimeSpan Look = TimeSpan.FromMilliseconds(400);

    /// <summary>Watches over the response until it is complete.</summary>
    public void Watch(HttpContext http, Visitor visitor)
    {
        if (visitor.Grant is not { } grant)
            return;
        var done = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        http.Response.RegisterForDispose(new Ending(done));
        _ = CutAsync(http, grant.Id, done.Token);
    }

    async Task CutAsync(HttpContext http, GrantId grant, CancellationToken done)
    {
        try
        {
            using var listening = bell.Listen(BellTopic.Access);
            while (true)
            {
                await listening.WaitAsync(Look, done);
                if (await grants.FindAsync(grant, done) is { } now && Door.Decide(now, clock.GetUtcNow()) == AccessDecision.Admitted)
                    continue;
                http.Abort();
                return;
            }
        }
        catch (OperationCanceledException)
        { /* sent */
        }
        catch (ObjectDisposedException)
        { /* sent, or the house closes */
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // whether the right still stands can't be told: nothing more goes out
            log.LogWarning(e, "A file's response was cut: its reader's right could not be read");
            http.Abort();
        }
    }

    sealed class Ending(CancellationTokenSource done) : IDisposable
    {
        public void Dispose()
        {
            done.Cancel();
            done.Dispose();
        }
    }
}
