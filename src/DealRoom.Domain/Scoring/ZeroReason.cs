namespace DealRoom.Domain.Scoring;

/// <summary>Why a signal earned nothing. Stored by number.</summary>
public enum ZeroReason
{
    /// <summary>It earned points.</summary>
    None = 0,

    /// <summary>The kind is worth 0 points in this model.</summary>
    NoPoints = 1,

    /// <summary>The same document was saved within 30 days.</summary>
    RepeatedDownload = 2,

    /// <summary>The same type of inquiry came within 7 days.</summary>
    SameInquiry = 3,

    /// <summary>Twenty of this kind were paid that day.</summary>
    DailyLimit = 4,

    /// <summary>The week's limit for this kind is used up.</summary>
    WeeklyLimit = 5,

    /// <summary>It was forwarded to this recipient before.</summary>
    SameRecipient = 6,

    /// <summary>This calculator or package paid that day already.</summary>
    OncePerDay = 7,

    /// <summary>A question at this event paid already.</summary>
    OncePerEvent = 8,

    /// <summary>The deal was closed.</summary>
    Closed = 9,
}
