using System.Diagnostics;
using DealRoom.Web.Data;

namespace DealRoom.Web.Signals;

/// <summary>
/// Takes: what a crowd laid in the tray. Gives: rows of the log, for the fold.
/// Promises: what a process left there when it died is in the log before anybody is served; while a crowd waits for its commits it takes a small
/// share, at least once a second, so that live screens go on moving; when they are through it has no rest, and a stop waits for it.
/// </summary>
public sealed class TrayEmptying(SignalRows rows, SignalLog intake, WriteTurn turn, Bell bell, ILogger<TrayEmptying> log) : BackgroundService
{
    const int AtOnce = 4000,
        AmongACrowd = 1000;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (rows.Tray is { } tray)
            while (tray.Empty(AtOnce) > 0)
                cancellationToken.ThrowIfCancellationRequested();
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (rows.Tray is not { } tray)
            return;
        using var ring = bell.Listen(BellTopic.Tray);
        while (!stoppingToken.IsCancellationRequested || tray.Held > 0)
        {
            try
            {
                var began = Stopwatch.GetTimestamp();
                if (tray.Held > 0)
                    await EmptyAsync(tray, intake.Crowded ? AmongACrowd : AtOnce);
                else
                    await ring.WaitAsync(TimeSpan.FromSeconds(10), stoppingToken);
                for (var rest = Share.RestAfter(Stopwatch.GetElapsedTime(began)); intake.Crowded && rest > TimeSpan.Zero; rest -= Share.Step)
                    await Task.Delay(Share.Step, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            { /* what is left is put in its place first */
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                log.LogError(e, "The tray could not be emptied; trying again");
                if (stoppingToken.IsCancellationRequested)
                    return;
                await Task.Delay(500, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    async Task EmptyAsync(InTray tray, int atMost)
    {
        using (await turn.TakeAsync(CancellationToken.None))
            tray.Empty(atMost);
        bell.Ring(BellTopic.Log);
    }
}

/// <summary>How long whoever works behind a crowd rests after a piece of work: it takes a twenty-fifth, and comes round every second or so.</summary>
static class Share
{
    public static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    public static TimeSpan RestAfter(TimeSpan took) => took * 24 < TimeSpan.FromSeconds(1) ? took * 24 : TimeSpan.FromSeconds(1);
}
