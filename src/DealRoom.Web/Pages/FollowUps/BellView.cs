using System.Security.Claims;
using DealRoom.Domain.FollowUps;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.FollowUps;

/// <summary>What the bell at the top shows: how much is unread, the latest lines, and how many tasks wait.</summary>
public sealed record BellView(int Unread, int Waiting, long Since, IReadOnlyList<BellLine> Lines)
{
    public const int Few = 8;

    public static async Task<BellView> OfAsync(DealRoomDb db, ClaimsPrincipal user, string language, DateTimeOffset now, CancellationToken ct)
    {
        var me = user.SellerId();
        var mine = Mine(db, user);
        return new(
            await mine.CountAsync(n => n.ReadAt == null, ct),
            await db.FollowUpTasks.CountAsync(
                t => t.OwnerId == me && t.State == TaskState.Open && (t.SnoozedUntil == null || t.SnoozedUntil <= now),
                ct
            ),
            await db.Moments.MaxAsync(m => (long?)m.Seq, ct) ?? 0,
            await LinesAsync(db, mine, user, language, null, Few, ct)
        );
    }

    /// <summary>One's own, of deals one may still see.</summary>
    public static IQueryable<NotificationRow> Mine(DealRoomDb db, ClaimsPrincipal user)
    {
        var (me, seen) = (user.SellerId(), db.Deals.SeenBy(user, db));
        return db.Notifications.AsNoTracking().Where(n => n.SellerId == me && n.OnBell && seen.Any(d => d.Id == n.DealId));
    }

    public static async Task<IReadOnlyList<BellLine>> LinesAsync(
        DealRoomDb db,
        IQueryable<NotificationRow> mine,
        ClaimsPrincipal user,
        string language,
        long? before,
        int most,
        CancellationToken ct
    )
    {
        if (before is { } seq)
            mine = mine.Where(n => n.Seq < seq);
        var rows = (await mine.OrderByDescending(n => n.Seq).Take(most).ToListAsync(ct))
            .OrderByDescending(n => n.At)
            .ThenByDescending(n => n.Seq)
            .ToList();
        var sentences = await AlertSentences.AllAsync(db, rows, language, user.Zone(), ct);
        return
        [
            .. rows.Zip(
                sentences,
                (row, sentence) => new BellLine(row.Seq, row.At, sentence, PathOf(row, user.SellerId()), row.ReadAt is null, row.Rule)
            ),
        ];
    }

    static string PathOf(NotificationRow row, string me) =>
        row.TaskId is { } task && row.Rule != AlertRule.Escalation && row.SellerId == me ? $"/today?task={task}" : $"/deals/{row.DealId}";
}

/// <summary>One notification as it is read.</summary>
public sealed record BellLine(long Seq, DateTimeOffset At, string Text, string Path, bool IsNew, AlertRule Rule);
