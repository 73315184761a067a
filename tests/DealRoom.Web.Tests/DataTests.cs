using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealRoom.Web.Tests;

public sealed class DataTests(RunningDealRoom room) : IClassFixture<RunningDealRoom>
{
    [Fact]
    public void Sqlite_migrations_match_the_model()
    {
        using var db = new SqliteDesign().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.NotEmpty(db.Database.GetMigrations());
    }

    [Fact]
    public void Postgres_migrations_match_the_model()
    {
        using var db = new PostgresDesign().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.NotEmpty(db.Database.GetMigrations());
    }

    [Fact]
    public async Task The_right_database_is_under_test() =>
        Assert.Equal(RunningDealRoom.OnPostgres, await room.With(db => Task.FromResult(db is PostgresDb)));

    [Fact]
    public async Task Health_is_ready_after_the_start() => Assert.Equal("ok", await room.CreateClient().GetStringAsync("/health/ready"));

    [Theory, InlineData("Signals"), InlineData("Moments")]
    public async Task The_log_refuses_change(string table)
    {
        await room.With(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var rows = new SignalRow
            {
                DealId = new(Guid.NewGuid()),
                Id = Guid.NewGuid(),
                Cause = RowCause.Reclassified,
                At = DateTimeOffset.UtcNow,
                ReceivedAt = DateTimeOffset.UtcNow,
            };
            if (table == "Signals")
                await room.Services.GetRequiredService<SignalRows>().AppendAsync(db, [rows], default);
            else
            {
                db.Moments.Add(
                    new MomentRow
                    {
                        Seq = 1_000_000,
                        DealId = rows.DealId,
                        At = rows.At,
                        RecordedAt = rows.At,
                        Kind = MomentKind.Stage,
                    }
                );
                await db.SaveChangesAsync();
            }
            var sql = $"DELETE FROM \"{table}\"";
            var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        });
    }
}
