using DealRoom.Web.Data;
using DealRoom.Web.Signals;

namespace DealRoom.Web.Hosting.Verbs;

/// <summary><c>rebuild-scores</c>: folds the log again. Scores and ledgers are a projection; nothing of the log or the feed changes.</summary>
static class RebuildVerb
{
    public static async Task RunAsync(CommandLine asked, IServiceProvider services, CancellationToken ct)
    {
        using var alone = Running.Alone(services.GetRequiredService<DataFolder>());
        await Data.Migrate.RunAsync(services, ct);
        var outcome = await Rebuild.RunAsync(services, ct);
        Console.Out.WriteLine($"ok: {outcome.Deals} deals folded again, {outcome.Changed} came out otherwise");
    }
}
