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
}

/// <summary>For <c>dotnet ef</c>.</summary>
public sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=none").Options);
}
