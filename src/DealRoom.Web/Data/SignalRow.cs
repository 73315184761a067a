using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Domain.Signals;

namespace DealRoom.Web.Data;

/// <summary>What a row of the log is about. Stored by number.</summary>
public enum RowCause : short
{
    Signal = 1,
    Stage = 2,
    Facts = 3,
    Member = 4,
    Reclassified = 5,

    /// <summary>The score is moved by hand from then on, or (no payload) no longer.</summary>
    Override = 6,

    /// <summary>A due handover was accepted or returned.</summary>
    Handover = 7,

    /// <summary>The deal was closed or reopened.</summary>
    Closed = 8,
}

/// <summary>Who is behind a row. Only human rows score; the others are kept, and shown as hidden.</summary>
public enum RowClass : short
{
    Human = 0,
    Suspect = 1,
    OwnTeam = 2,
}

/// <summary>
/// One row of the log: the only copy of a fact. Append-only (triggers refuse change). Numbered by <see cref="Seq"/> in commit order;
/// unique by (deal, id) and by (view, n), which makes every retry harmless.
/// </summary>
public sealed class SignalRow
{
    public long Seq { get; init; }
    public DealId DealId { get; init; }

    /// <summary>The sender's id.</summary>
    public Guid Id { get; init; }
    public RowCause Cause { get; init; }

    /// <summary>Null for a reading of something that pays nothing, and for rows that are no signals.</summary>
    public SignalKind? Kind { get; init; }
    public MemberId? MemberId { get; init; }

    /// <summary>Browser rows: through which grant; decides whether it is the member or an unidentified holder.</summary>
    public GrantId? GrantId { get; init; }
    public ItemId? ItemId { get; init; }

    /// <summary>What it was about: an item's id, or the name a script gave; empty = the kind stands for it.</summary>
    public string Asset { get; init; } = "";
    public int? Page { get; init; }

    /// <summary>Active milliseconds of a reading.</summary>
    public long ActiveMs { get; init; }

    /// <summary>When it happened; of a reading, its end.</summary>
    public DateTimeOffset At { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
    public RowClass Class { get; init; }

    /// <summary>Why it is suspect, as the screen's reason code; empty for human rows.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Readings: the page view whose capability sent it, and its number there.</summary>
    public Guid? ViewId { get; init; }
    public int? N { get; init; }

    /// <summary>The reader left the page with this reading.</summary>
    public bool Left { get; init; }

    /// <summary>From the JSON API: all steps are paid in one ledger row.</summary>
    public bool OneRow { get; init; }

    /// <summary>Forward: to whom, so that it counts once per recipient.</summary>
    public string? Recipient { get; init; }

    /// <summary>施策 it belongs to (R114); null when nobody said.</summary>
    public string? Programme { get; init; }

    /// <summary>By what way it came (R98); null = the room itself, or unknown.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Facts, members, stages: the state from then on, as JSON.</summary>
    public string? Payload { get; init; }
}
