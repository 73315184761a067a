using DealRoom.Domain.Deals;
using DealRoom.Domain.Signals;

namespace DealRoom.Domain.FollowUps;

/// <summary>One thing a seller has to do for one deal, with its clock and what it came from (R116).</summary>
public sealed class FollowUpTask
{
    /// <summary>Names the task.</summary>
    public Guid Id { get; init; }

    /// <summary>The deal.</summary>
    public DealId DealId { get; init; }

    /// <summary>Who has to do it.</summary>
    public required string OwnerId { get; set; }

    /// <summary>What it wants.</summary>
    public TaskPurpose Purpose { get; init; }

    /// <summary>The most pressing thing it came from: it gives the task its name.</summary>
    public SlaTrigger Trigger { get; set; }

    /// <summary>The buyer's deed behind it.</summary>
    public SignalKind? Signal { get; set; }

    /// <summary>The person it is about.</summary>
    public MemberId? MemberId { get; set; }

    /// <summary>The decision that made it.</summary>
    public Guid DecisionId { get; init; }

    /// <summary>When the row was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its clock began to run: when the thing happened, not when the server noticed.</summary>
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>Until when it should be done.</summary>
    public DateTimeOffset? RecommendedAt { get; set; }

    /// <summary>Amber from then on.</summary>
    public DateTimeOffset AmberAt { get; set; }

    /// <summary>Red from then on.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>When the managers are told; null = never.</summary>
    public DateTimeOffset? EscalateAt { get; set; }

    /// <summary>How its hours were counted.</summary>
    public ClockMode Clock { get; init; }

    /// <summary>Where it stands.</summary>
    public TaskState State { get; private set; } = TaskState.Open;

    /// <summary>Out of sight until then; the clock runs on.</summary>
    public DateTimeOffset? SnoozedUntil { get; private set; }

    /// <summary>When the clock told the owner that it turned amber.</summary>
    public DateTimeOffset? AmberToldAt { get; private set; }

    /// <summary>When it was found to be late. Once, and for ever.</summary>
    public DateTimeOffset? LateAt { get; private set; }

    /// <summary>When the managers were told. Once.</summary>
    public DateTimeOffset? EscalatedAt { get; private set; }

    /// <summary>When it was done or dropped.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Who said so; null when the deed was seen.</summary>
    public string? ClosedBy { get; private set; }

    /// <summary>What was done.</summary>
    public TaskDeed? Deed { get; private set; }

    /// <summary>What was done, in the seller's words.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Playbook steps ticked, by their number.</summary>
    public List<int> Steps { get; set; } = [];

    /// <summary>Goes up with every change; two windows cannot both finish it.</summary>
    public int Version { get; private set; }

    /// <summary>The clock as one value.</summary>
    public SlaDeadline Deadline => new(StartedAt, RecommendedAt, AmberAt, DueAt, EscalateAt);

    /// <summary>Starts the clock, or joins another one to it (T22).</summary>
    public void Run(SlaDeadline deadline)
    {
        (StartedAt, RecommendedAt, AmberAt, DueAt, EscalateAt) = (
            deadline.StartedAt,
            deadline.RecommendedAt,
            deadline.AmberAt,
            deadline.DueAt,
            deadline.EscalateAt
        );
        Version++;
    }

    /// <summary>Something else asks for the same: the running clock stays, of each mark the earliest holds, and the more pressing matter names it.</summary>
    public void Join(SlaTrigger trigger, SignalKind? signal, MemberId? member, SlaDeadline deadline)
    {
        Run(Deadline.And(deadline));
        if (Urgency(trigger) < Urgency(Trigger))
        {
            (Trigger, Signal, MemberId) = (trigger, signal, member ?? MemberId);
        }

        SnoozedUntil = null;
    }

    /// <summary>Done by hand.</summary>
    public void Finish(TaskDeed deed, string note, string by, DateTimeOffset at) => Close(TaskState.Done, deed, note, by, at);

    /// <summary>The deed was seen in the log: done at the instant it was done.</summary>
    public void Seen(TaskDeed deed, DateTimeOffset at) => Close(TaskState.Done, deed, "", null, at);

    /// <summary>The deal was closed: nothing is left to do.</summary>
    public void Drop(DateTimeOffset at) => Close(TaskState.Dropped, null, "", null, at);

    /// <summary>Out of sight for a while. The clock does not stop.</summary>
    public void Snooze(DateTimeOffset until)
    {
        SnoozedUntil = until;
        Version++;
    }

    /// <summary>What the clock has to tell of it now; each thing is told once.</summary>
    public ClockNews Look(DateTimeOffset now)
    {
        var news = ClockNews.None;
        if (State != TaskState.Open)
        {
            return news;
        }

        if (LateAt is null && now >= DueAt)
        {
            (LateAt, news) = (now, news | ClockNews.Late);
            AmberToldAt ??= now;
        }
        else if (AmberToldAt is null && now >= AmberAt)
        {
            (AmberToldAt, news) = (now, news | ClockNews.Amber);
        }

        if (EscalatedAt is null && EscalateAt <= now)
        {
            (EscalatedAt, news) = (now, news | ClockNews.Escalated);
        }

        Version += news == ClockNews.None ? 0 : 1;
        return news;
    }

    /// <summary>Managers were told of it by another rule.</summary>
    public void Escalated(DateTimeOffset at) => EscalatedAt ??= at;

    private void Close(TaskState state, TaskDeed? deed, string note, string? by, DateTimeOffset at)
    {
        (State, Deed, Note, ClosedBy, ClosedAt) = (state, deed, note, by, at);
        Version++;
    }

    private static int Urgency(SlaTrigger trigger) =>
        trigger switch
        {
            SlaTrigger.Inquiry => 0,
            SlaTrigger.HandoverReceived => 1,
            SlaTrigger.Surge => 2,
            SlaTrigger.HighEntered => 3,
            _ => 4,
        };
}

/// <summary>What the clock has to tell of a task.</summary>
[Flags]
public enum ClockNews
{
    /// <summary>Nothing new.</summary>
    None = 0,

    /// <summary>It turned amber.</summary>
    Amber = 1,

    /// <summary>It is late.</summary>
    Late = 2,

    /// <summary>The managers are to be told.</summary>
    Escalated = 4,
}
