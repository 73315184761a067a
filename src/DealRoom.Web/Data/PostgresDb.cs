using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DealRoom.Web.Data;

/// <summary>PostgreSQL's quirks and nothing else.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : DealRoomDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<AsUtc>();
        Columns.MapIds(configurationBuilder, typeof(IdAsGuid<>));
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // a list joins a table that has rows: they get an empty one
        builder.Entity<Deal>().Property(d => d.Needs).HasDefaultValueSql("'{}'");
        builder.Entity<RoomItem>().Property(i => i.Values).HasDefaultValueSql("'{}'");
    }
}

/// <summary>For <c>dotnet ef</c>.</summary>
public sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=none").Options);
}
