using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Hosting.Verbs;

/// <summary><c>migrate</c>: brings the database to this version and says which that is.</summary>
static class MigrateVerb
{
    public static async Task RunAsync(CommandLine asked, IServiceProvider services, CancellationToken ct)
    {
        await Data.Migrate.RunAsync(services, ct);
        await using var scope = services.CreateAsyncScope();
        var applied = await scope.ServiceProvider.GetRequiredService<DealRoomDb>().Database.GetAppliedMigrationsAsync(ct);
        Console.Out.WriteLine($"ok: the database is at {applied.Last()}");
    }
}
