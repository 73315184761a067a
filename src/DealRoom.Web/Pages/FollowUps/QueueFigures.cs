using DealRoom.Domain.FollowUps;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.FollowUps;

/// <summary>How deadlines were kept in the last four weeks (R88), what was done today, and who has what.</summary>
public sealed record QueueFigures
{
    public const int Days = 28;

    public sealed record Kept(int InTime, int All)
    {
        public int Percent => All == 0 ? 0 : (int)Math.Round(100.0 * InTime / All, MidpointRounding.AwayFromZero);
    }

    public sealed record Person(string Id, string Name, int Open, int Late, Kept Kept);

    public sealed record Finished(FollowUpTask Task, string Company);

    public required Kept Contact { get; init; }
    public required Kept Recommended { get; init; }
    public required TimeSpan? Median { get; init; }
    public required Kept Outcome { get; init; }
    public required IReadOnlyList<Finished> Today { get; init; }
    public required IReadOnlyList<Finished> Escalated { get; init; }
    public required IReadOnlyList<Person> Team { get; init; }
    public required SlaPolicy Policy { get; init; }

    public static async Task<QueueFigures> OfAsync(
        DealRoomDb db,
        IQueryable<FollowUpTask> visible,
        string? owner,
        DateTimeOffset now,
        DateTimeOffset today,
        SlaPolicy policy,
        CancellationToken ct
    )
    {
        var from = now.AddDays(-Days);
        var tasks = await visible.AsNoTracking().Where(t => t.State == TaskState.Open || t.ClosedAt >= from).Select(t => t).ToListAsync(ct);
        var mine = tasks.Where(t => owner is null || t.OwnerId == owner).ToList();
        var contacts = Counted(mine, TaskPurpose.FirstContact, now);
        var asked = contacts.Where(t => t.RecommendedAt is not null).ToList();
        return new QueueFigures
        {
            Contact = KeptOf(contacts),
            Recommended = new(asked.Count(t => t.ClosedAt <= t.RecommendedAt), asked.Count),
            Median = Middle([.. contacts.Where(t => t.State == TaskState.Done).Select(t => t.ClosedAt!.Value - t.StartedAt).Order()]),
            Outcome = KeptOf(Counted(mine, TaskPurpose.RecordOutcome, now)),
            Today = await NamedAsync(
                db,
                [.. mine.Where(t => t.State == TaskState.Done && t.ClosedAt >= today).OrderByDescending(t => t.ClosedAt)],
                ct
            ),
            Escalated = await NamedAsync(
                db,
                [.. mine.Where(t => t.State == TaskState.Open && t.EscalatedAt is not null).OrderBy(t => t.EscalatedAt)],
                ct
            ),
            Team = owner is null ? await TeamAsync(db, tasks, now, ct) : [],
            Policy = policy,
        };
    }

    // what was done, and what should have been
    static List<FollowUpTask> Counted(IEnumerable<FollowUpTask> tasks, TaskPurpose purpose, DateTimeOffset now) =>
        [.. tasks.Where(t => t.Purpose == purpose && (t.State == TaskState.Done || (t.State == TaskState.Open && t.DueAt <= now)))];

    static Kept KeptOf(List<FollowUpTask> tasks) => new(tasks.Count(t => t.State == TaskState.Done && t.ClosedAt <= t.DueAt), tasks.Count);

    static TimeSpan? Middle(List<TimeSpan> spans) => spans.Count == 0 ? null : (spans[(spans.Count - 1) / 2] + spans[spans.Count / 2]) / 2;

    static async Task<IReadOnlyList<Finished>> NamedAsync(DealRoomDb db, IReadOnlyList<FollowUpTask> tasks, CancellationToken ct)
    {
        var ids = tasks.Select(t => t.DealId).Distinct().ToList();
        var names = await db
            .Deals.AsNoTracking()
            .Where(d => ids.Contains(d.Id))
            .Join(db.Companies, d => d.CompanyId, c => c.Id, (d, c) => new { d.Id, c.Name })
            .ToDictionaryAsync(d => d.Id, d => d.Name, ct);
        return [.. tasks.Select(t => new Finished(t, names.GetValueOrDefault(t.DealId, "")))];
    }

    static async Task<IReadOnlyList<Person>> TeamAsync(DealRoomDb db, List<FollowUpTask> tasks, DateTimeOffset now, CancellationToken ct)
    {
        var ids = tasks.Select(t => t.OwnerId).Distinct().ToList();
        var people = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToListAsync(ct);
        return
        [
            .. people
                .Select(u =>
                {
                    var own = tasks.Where(t => t.OwnerId == u.Id).ToList();
                    var open = own.Where(t => t.State == TaskState.Open).ToList();
                    return new Person(
                        u.Id,
                        u.DisplayName,
                        open.Count,
                        open.Count(t => t.DueAt <= now),
                        KeptOf(Counted(own, TaskPurpose.FirstContact, now))
                    );
                })
                .OrderByDescending(p => p.Late)
                .ThenByDescending(p => p.Open)
                .ThenBy(p => p.Name, StringComparer.Ordinal),
        ];
    }
}
