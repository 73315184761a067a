using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DealRoom.Web.Data;

/// <summary>SQLite's quirks and nothing else.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : DealRoomDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<AsUnixMicroseconds>();
        configurationBuilder.Properties<Guid>().HaveConversion<GuidAsBytes>();
        Columns.MapIds(configurationBuilder, typeof(IdAsBytes<>));
    }
}

/// <summary>For <c>dotnet ef</c>.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
}
