using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;

namespace DealRoom.Web.Data;

/// <summary>A deal's folded state. A projection: it may be dropped and rebuilt from the log.</summary>
public sealed class DealScoreRow
{
    public DealId DealId { get; init; }

    /// <summary>The fold's state as JSON.</summary>
    public required string State { get; set; }

    /// <summary>Canonical key (at, id) of the last event folded.</summary>
    public DateTimeOffset HeadAt { get; set; }
    public Guid HeadId { get; set; }

    /// <summary>Highest log number folded into it.</summary>
    public long FoldedSeq { get; set; }

    /// <summary>Goes up when past ledger rows were replaced.</summary>
    public int Generation { get; set; }

    /// <summary>Number of the ledger's last row.</summary>
    public long LedgerSeq { get; set; }

    /// <summary>Signals folded since the last checkpoint.</summary>
    public int SinceCheckpoint { get; set; }

    /// <summary>What the rules on top remember of what they decided, as JSON; no projection: rebuilding the score keeps it.</summary>
    public string? Watch { get; set; }

    /// <summary>Goes up when the sweep changed it.</summary>
    public int Swept { get; set; }

    /// <summary>The course of models it was folded along, as its key; empty = version 1 for all time.</summary>
    public string Course { get; set; } = "";
}

/// <summary>The fold's state at an earlier event: where the replay for a late signal starts, and where time travel looks.</summary>
public sealed class ScoreCheckpoint
{
    public DealId DealId { get; init; }
    public long LedgerSeq { get; init; }
    public DateTimeOffset HeadAt { get; init; }
    public Guid HeadId { get; init; }

    /// <summary>Version of the model the state was folded under.</summary>
    public int Model { get; init; } = 1;
    public required string State { get; init; }
}

/// <summary>One ledger row. The row's figures live in <see cref="Row"/> as JSON; the columns are what queries ask for.</summary>
public sealed class LedgerLine
{
    public DealId DealId { get; init; }

    /// <summary>1, 2, 3 … within the deal.</summary>
    public long Seq { get; init; }
    public DateTimeOffset At { get; init; }
    public short Cause { get; init; }
    public long? SignalSeq { get; init; }
    public double DeltaScore { get; init; }
    public double ScoreAfter { get; init; }
    public required string Row { get; init; }
}

/// <summary>What the live feed shows. Stored by number.</summary>
public enum MomentKind : short
{
    Signal = 1,
    Reading = 2,
    Opened = 3,
    Stage = 4,
    Committee = 5,
    Correction = 6,
}

/// <summary>One line of the live feed: append-only, numbered over all deals, made once per log row. Ids and numbers only.</summary>
public sealed class MomentRow
{
    public long Seq { get; init; }
    public DealId DealId { get; init; }
    public DateTimeOffset At { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public MomentKind Kind { get; init; }
    public SignalKind? Signal { get; init; }
    public MemberId? MemberId { get; init; }

    /// <summary>The person is the holder of the member's link, not identified.</summary>
    public bool Unidentified { get; init; }
    public ItemId? ItemId { get; init; }
    public string Asset { get; init; } = "";
    public int? Page { get; init; }

    /// <summary>Deal score after it, unrounded.</summary>
    public double? Score { get; init; }
    public double? Delta { get; init; }

    /// <summary>The deal's tier after it.</summary>
    public Tier? Tier { get; init; }

    /// <summary>The ledger rows it made, as JSON, for its sentence.</summary>
    public string? Rows { get; init; }
}

/// <summary>How far the fold has come in the log.</summary>
public sealed class FoldPosition
{
    public const int Only = 1;
    public int Id { get; init; } = Only;
    public long Seq { get; set; }
}
