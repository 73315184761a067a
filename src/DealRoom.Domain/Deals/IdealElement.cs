namespace DealRoom.Domain.Deals;

/// <summary>The four elements of the ideal customer (R10).</summary>
public enum IdealElement
{
    /// <summary>業種</summary>
    Industry = 1,

    /// <summary>企業規模</summary>
    Size = 2,

    /// <summary>課題の種類</summary>
    Needs = 3,

    /// <summary>意思決定プロセス</summary>
    Process = 4,
}
