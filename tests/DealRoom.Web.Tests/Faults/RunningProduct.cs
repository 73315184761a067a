using System.Net;
using System.Net.Sockets;
using DealRoom.Ground;
using DealRoom.Web.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealRoom.Web.Tests.Faults;

/// The product as a process of its own, so that it can be killed; its data outlives it. Tests look at the data through the product's own model.
public sealed class RunningProduct : IAsyncDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("dealroom-fault-").FullName;
    readonly Dictionary<string, string?> settings;
    WebApplication? services;
    ChildProcess? process;

    public RunningProduct()
    {
        settings = new() { ["DealRoom:DataDirectory"] = folder, ["DealRoom:Demo"] = "false" };
        if (!RunningDealRoom.OnPostgres)
            return;
        settings["DealRoom:Database"] = "postgres";
        settings["ConnectionStrings:DealRoom"] =
            $"{Environment.GetEnvironmentVariable("DEALROOM_TEST_PG")};Database=f{Guid.NewGuid():N};Maximum Pool Size=40";
    }

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}/");
    public IServiceProvider Services => (services ??= LoadGround.Services(settings)).Services;
    public ChildProcess Process => process ?? throw new InvalidOperationException("Not started.");

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// The program lies beside this one's folder, built the same way.
    static string Program()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(here.Parent!.Parent!.FullName, "DealRoom.Web", here.Name, "DealRoom.Web.dll");
    }

    public async Task StartAsync()
    {
        process?.Dispose();
        var environment = settings.ToDictionary(s => s.Key.Replace(":", "__", StringComparison.Ordinal), s => s.Value);
        environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        environment["ASPNETCORE_URLS"] = Address.ToString();
        environment["DealRoom__PublicUrl"] = Address.ToString();
        process = new ChildProcess(Program(), [], environment);
        await process.ReadyAsync(new Uri(Address, "health/ready"), TimeSpan.FromSeconds(60));
    }

    public async Task<T> With<T>(Func<DealRoomDb, Task<T>> deed)
    {
        await using var scope = Services.CreateAsyncScope();
        return await deed(scope.ServiceProvider.GetRequiredService<DealRoomDb>());
    }

    /// Rows of the log the fold has not reached.
    public Task<long> BehindAsync() =>
        With(async db =>
            (await db.Signals.MaxAsync(s => (long?)s.Seq) ?? 0) - (await db.FoldPositions.Select(p => (long?)p.Seq).FirstOrDefaultAsync() ?? 0)
        );

    public async Task CaughtUpAsync()
    {
        for (var tries = 0; await BehindAsync() > 0; tries++)
        {
            Assert.True(tries < 600, $"The fold does not catch up:\n{Process.Said}");
            await Task.Delay(100);
        }
    }

    public async ValueTask DisposeAsync()
    {
        process?.Dispose();
        if (services is not null)
        {
            if (RunningDealRoom.OnPostgres)
                await With(db => db.Database.EnsureDeletedAsync());
            await services.DisposeAsync();
        }
        Directory.Delete(folder, true);
    }
}
