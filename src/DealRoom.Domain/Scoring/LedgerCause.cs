namespace DealRoom.Domain.Scoring;

/// <summary>Why the score moved. Stored by number.</summary>
public enum LedgerCause
{
    /// <summary>A buyer's deed or reading.</summary>
    Signal = 1,

    /// <summary>時間経過: time since the row before.</summary>
    Decay = 2,

    /// <summary>The stage, or the approval route, changed.</summary>
    Stage = 3,

    /// <summary>What is known of the deal or of a member changed; the opening row too.</summary>
    Committee = 4,

    /// <summary>設定変更: another score model took effect.</summary>
    Config = 5,

    /// <summary>A seller set the score aside by hand.</summary>
    Override = 6,

    /// <summary>Past rows were replaced.</summary>
    Correction = 7,
}
