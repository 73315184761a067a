namespace DealRoom.Domain.FollowUps;

/// <summary>Where a task stands. Stored by number.</summary>
public enum TaskState
{
    /// <summary>To be done.</summary>
    Open = 1,

    /// <summary>Done, seen or said to be.</summary>
    Done = 2,

    /// <summary>No longer wanted: the deal was closed.</summary>
    Dropped = 3,
}

/// <summary>What was done. Stored by number.</summary>
public enum TaskDeed
{
    /// <summary>電話.</summary>
    Call = 1,

    /// <summary>メール.</summary>
    Mail = 2,

    /// <summary>面談.</summary>
    Meeting = 3,

    /// <summary>結果を記録.</summary>
    Noted = 4,

    /// <summary>確認した.</summary>
    Looked = 5,

    /// <summary>リストに残す (除外判断).</summary>
    Kept = 6,

    /// <summary>除外する (除外判断).</summary>
    Removed = 7,

    /// <summary>その他.</summary>
    Other = 9,
}
