using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DealRoom.Web.Tests;

/// A real DealRoom on its own database: a temp folder with real WAL and locks, and on PostgreSQL a database of its own.
public class RunningDealRoom : WebApplicationFactory<Program>
{
    public static bool OnPostgres => Environment.GetEnvironmentVariable("DEALROOM_TEST_DB") == "postgres";
    static string Postgres =>
        Environment.GetEnvironmentVariable("DEALROOM_TEST_PG")
        ?? throw new InvalidOperationException("Start it with tests/postgres.sh: DEALROOM_TEST_PG is not set.");
    readonly string name = "t" + Guid.NewGuid().ToString("N");

    public string Folder { get; } = Directory.CreateTempSubdirectory("dealroom-").FullName;
    public string Connection => $"{Postgres};Database={name};Maximum Pool Size=20";

    /// Stands still until a test moves it when set before the first request; else the real clock.
    public FakeClock? Clock { get; init; }

    /// Settings a test adds before the first request, e.g. ["DealRoom:PublicUrl"] = "https://rooms.example.jp".
    public Dictionary<string, string> Settings { get; } = [];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("DealRoom:DataDirectory", Folder);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        // many tests sign in within a minute; the tests of the limits set them back
        builder.UseSetting("DealRoom:Limits:SignInsPerAccount", "10000");
        builder.UseSetting("DealRoom:Limits:SignInsPerAddress", "10000");
        builder.UseSetting("DealRoom:Limits:OpeningsPerAddress", "10000");
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
        if (OnPostgres)
        {
            builder.UseSetting("DealRoom:Database", "postgres");
            builder.UseSetting("ConnectionStrings:DealRoom", Connection);
        }
        if (Clock is { } clock)
            builder.ConfigureTestServices(s => s.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
    }

    public async Task<T> With<T>(Func<DealRoomDb, Task<T>> deed)
    {
        await using var scope = Services.CreateAsyncScope();
        return await deed(scope.ServiceProvider.GetRequiredService<DealRoomDb>());
    }

    public Task With(Func<DealRoomDb, Task> deed) =>
        With(async db =>
        {
            await deed(db);
            return 0;
        });

    /// A real port, for browsers and raw sockets: http://localhost:NNNN/
    public Uri StartOnPort()
    {
        UseKestrel(0);
        StartServer();
        return new Uri(ClientOptions.BaseAddress.ToString().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
    }

    /// A seller's account, made as the product makes it.
    public async Task<Seller> SellerAsync(string email = "mori@mioto.example", string role = Roles.Admin, string password = "Kisetsu-no-hana-7")
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Seller>>();
        if (await users.FindByEmailAsync(email) is { } known)
            return known;
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>();
        if (!await roles.RoleExistsAsync(role))
            await roles.CreateAsync(new IdentityRole(role));
        var seller = new Seller
        {
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            FamilyName = "森",
            GivenName = "由佳",
            CreatedAt = DateTimeOffset.UtcNow,
        };
        var made = await users.CreateAsync(seller, password);
        Assert.True(made.Succeeded, made.ToString());
        await users.AddToRoleAsync(seller, role);
        return seller;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && OnPostgres)
        {
            try
            {
                With(db => db.Database.EnsureDeletedAsync()).GetAwaiter().GetResult();
            }
            catch (ObjectDisposedException)
            { /* never started */
            }
        }
        base.Dispose(disposing);
        if (!disposing || !Directory.Exists(Folder))
            return;
        // only this house: another class may be in the middle of a write
        using (var own = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(Folder, "dealroom.db")}"))
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(own);
        Directory.Delete(Folder, true);
    }
}

/// A clock a test moves by hand. Elapsed time follows it too.
public sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref ticks);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
