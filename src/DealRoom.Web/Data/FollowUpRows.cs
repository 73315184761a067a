using DealRoom.Domain.Deals;
using DealRoom.Domain.FollowUps;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;

namespace DealRoom.Web.Data;

/// <summary>What a task came from: one row per decision and rule, which makes following at-least-once harmless.</summary>
public sealed class TaskSource
{
    public Guid DecisionId { get; init; }

    /// <summary>The rule's name; rules that come again carry a date.</summary>
    public required string Rule { get; init; }
    public Guid TaskId { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>
/// Something one seller was told. Ids and numbers only: the sentence is made for whoever reads. Unique by (seller, decision, rule), so nothing
/// is told twice.
/// </summary>
public sealed class NotificationRow
{
    public long Seq { get; init; }
    public required string SellerId { get; init; }

    /// <summary>The decision, or the task, it is about.</summary>
    public Guid SubjectId { get; init; }
    public AlertRule Rule { get; init; }
    public DealId DealId { get; init; }
    public Guid? TaskId { get; init; }
    public DateTimeOffset At { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public MemberId? MemberId { get; init; }
    public SignalKind? Signal { get; init; }
    public int? Score { get; init; }
    public Tier? Tier { get; init; }
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>A risk's name, or whose task is late.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Shown at the bell; without it the row only carries a mail.</summary>
    public bool OnBell { get; init; }
    public DateTimeOffset? ReadAt { get; set; }
}

/// <summary>What waits to go out: a mail that is held back, a message to the chat. Claimed before it is sent; a failure comes again later.</summary>
public sealed class AlertDelivery
{
    public Guid Id { get; init; }

    /// <summary>The same for every attempt: whoever receives it twice knows it by this.</summary>
    public required string StableId { get; init; }
    public DeliveryKind Kind { get; init; }
    public string? SellerId { get; init; }
    public long? NotificationSeq { get; init; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not before.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Chat: the text, sealed.</summary>
    public string Text { get; init; } = "";
    public DateTimeOffset? SentAt { get; set; }
    public int Attempts { get; set; }
    public string? LastError { get; set; }
}

/// <summary>Where a delivery goes. Stored by number.</summary>
public enum DeliveryKind : short
{
    Mail = 1,
    Chat = 2,
    Weekly = 3,
}

/// <summary>How one seller wants to be told.</summary>
public sealed class AlertSettings
{
    public required string SellerId { get; init; }
    public TimeOnly? QuietFrom { get; set; }
    public TimeOnly? QuietTo { get; set; }
    public TimeOnly DigestAt { get; set; } = new(8, 0);
    public bool Weekly { get; set; } = true;

    /// <summary>Chosen channels by rule, as JSON; a rule that is not there is as by default.</summary>
    public string Choices { get; set; } = "{}";
}

/// <summary>The chat's incoming webhook. One row, id 1.</summary>
public sealed class ChatHook
{
    public const int Only = 1;
    public int Id { get; init; } = Only;

    /// <summary>The address, sealed: whoever has it may write there.</summary>
    public string? SealedAddress { get; set; }

    /// <summary>Its host, to show.</summary>
    public string Host { get; set; } = "";
    public bool On { get; set; }
    public string Language { get; set; } = "ja";

    /// <summary>Which rules it is told, as JSON numbers.</summary>
    public string Rules { get; set; } = "[]";
}

/// <summary>A day the calendar was told.</summary>
public sealed class CalendarDay
{
    public DateOnly Date { get; init; }
    public CalendarDayKind Kind { get; init; }
    public required string Name { get; init; }
}

/// <summary>Stored by number.</summary>
public enum CalendarDayKind : short
{
    /// <summary>A public holiday of the official list.</summary>
    Official = 1,

    /// <summary>会社休業日.</summary>
    Closure = 2,
}

/// <summary>The organisation's working days. One row, id 1.</summary>
public sealed class WorkCalendar
{
    public const int Only = 1;
    public int Id { get; init; } = Only;
    public bool YearEndClosure { get; set; } = true;
    public TimeOnly Opens { get; set; } = new(9, 0);
    public TimeOnly Closes { get; set; } = new(18, 0);

    /// <summary>The month the organisation's own fiscal year begins in.</summary>
    public int FiscalYearStartMonth { get; set; } = 4;
    public DateTimeOffset? OfficialReadAt { get; set; }
}

/// <summary>A version of a rule book; the last one is in force, all are kept (R51).</summary>
public sealed class RuleBookVersion
{
    public long Id { get; init; }
    public RuleBook Book { get; init; }
    public required string Content { get; init; }
    public DateTimeOffset At { get; init; }
    public required string AuthorId { get; init; }
    public string Reason { get; init; } = "";
}

/// <summary>Which book. Stored by number.</summary>
public enum RuleBook : short
{
    /// <summary>Deadlines.</summary>
    Sla = 1,

    /// <summary>Playbook.</summary>
    Playbook = 2,
}
