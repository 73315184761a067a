using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace DealRoom.Web.Data;

/// <summary>The database, the key ring, and where files lie.</summary>
public static class DataModule
{
    public static void AddData(this WebApplicationBuilder builder)
    {
        var folder = DataFolder.From(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(folder);
        var protection = builder.Services.AddDataProtection().SetApplicationName("DealRoom");
        if (builder.Configuration["DealRoom:Database"] == "postgres")
        {
            var connection =
                builder.Configuration.GetConnectionString("DealRoom")
                ?? throw new InvalidOperationException("DealRoom__Database is postgres: set ConnectionStrings__DealRoom.");
            builder.Services.AddDbContext<DealRoomDb, PostgresDb>(o => o.UseNpgsql(connection), ServiceLifetime.Scoped, ServiceLifetime.Singleton);
            builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>, UseKeyTable>();
            builder.Services.AddSingleton<SignalRows>(new PostgresSignalRows());
            builder.Services.AddSingleton(new FoldRows());
            builder.Services.AddSingleton<GrantLookup, SharedGrantLookup>();
            builder.Services.AddSingleton(new WriteTurn(needed: false));
            builder.Services.AddHostedService(s => new PostgresBell(
                s.GetRequiredService<Bell>(),
                connection,
                s.GetRequiredService<ILogger<PostgresBell>>()
            ));
        }
        else
        {
            builder.Services.AddDbContext<DealRoomDb, SqliteDb>(
                o => o.UseSqlite($"Data Source={folder.DatabaseFile}").AddInterceptors(SqlitePragmas.OnOpen),
                ServiceLifetime.Scoped,
                ServiceLifetime.Singleton
            );
            protection.PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
            builder.Services.AddSingleton<SignalRows, SqliteSignalRows>();
            builder.Services.AddSingleton<FoldRows>(new SqliteFoldRows());
            builder.Services.AddSingleton<GrantLookup, SqliteGrantLookup>();
            builder.Services.AddSingleton(new WriteTurn(needed: true));
        }
        builder.Services.AddSingleton<Bell>();
        builder.Services.TryAddSingleton<GrantBook>();
    }
}
