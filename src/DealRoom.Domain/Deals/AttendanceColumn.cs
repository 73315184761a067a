namespace DealRoom.Domain.Deals;

/// <summary>What a column of a list of attendance may be (R109).</summary>
public enum AttendanceColumn
{
    /// <summary>メールアドレス</summary>
    Email = 1,

    /// <summary>氏名</summary>
    Name = 2,

    /// <summary>姓, where name comes in two columns.</summary>
    FamilyName = 3,

    /// <summary>名.</summary>
    GivenName = 4,

    /// <summary>会社名</summary>
    Company = 5,

    /// <summary>役職</summary>
    Title = 6,

    /// <summary>参加日時</summary>
    JoinedAt = 7,

    /// <summary>出欠: lines that say no are left out.</summary>
    Attended = 8,

    /// <summary>質問・チャット: anything but none and 0 is yes.</summary>
    Question = 9,
}
