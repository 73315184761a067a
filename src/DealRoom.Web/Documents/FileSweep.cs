namespace DealRoom.Web.Documents;

/// <summary>Clears abandoned drafts at the start and four times a day.</summary>
sealed class FileSweep(FileStore store, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(6), clock);
        do store.Sweep(DateTimeOffset.UtcNow);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
