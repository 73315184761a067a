namespace DealRoom.Domain.Deals;

/// <summary>What a seller writes down of what happened outside the room (R23, R38, R59). Stored by number.</summary>
public enum NoteKind
{
    /// <summary>面談: 10 points to each who attended.</summary>
    Meeting = 1,

    /// <summary>電話: 3 points, at most 9 a week.</summary>
    Call = 2,

    /// <summary>メール往復: as a call.</summary>
    Mail = 3,

    /// <summary>SNSでの接点: kept, worth no points (R59).</summary>
    Social = 4,

    /// <summary>ヒアリング: plans to adopt, 20 points; only researching, 5 (R23).</summary>
    Interview = 5,

    /// <summary>社内メモ: for our own people, no points; not for inside sales and marketing.</summary>
    Private = 6,
}
