using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.FollowUps;

/// <summary>On PostgreSQL several processes keep the time; one looks at the deadlines while the others wait for their turn.</summary>
static class OneAtATime
{
    public static Task TakeAsync(DealRoomDb db, CancellationToken ct) =>
        db is PostgresDb ? db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PostgresSignalRows.Lock + 2})", ct) : Task.CompletedTask;
}
