namespace DealRoom.Domain.FollowUps;

/// <summary>What starts a deadline (T22). Stored by number.</summary>
public enum SlaTrigger
{
    /// <summary>A demo, a quote or anything else was asked for (R111).</summary>
    Inquiry = 1,

    /// <summary>The next owner received the handover (R63, T21).</summary>
    HandoverReceived = 2,

    /// <summary>A webinar somebody attended ended (R109).</summary>
    WebinarEnded = 3,

    /// <summary>A meeting was held (R64).</summary>
    MeetingHeld = 4,

    /// <summary>The deal became 高 (R72).</summary>
    HighEntered = 5,

    /// <summary>The deal became 中 (R76, T26).</summary>
    MediumEntered = 6,

    /// <summary>The score rose suddenly (R76, T9).</summary>
    Surge = 7,

    /// <summary>Once a month while the deal is 中 (R75).</summary>
    MonthlyCheck = 8,

    /// <summary>Handed over and not touched for two weeks (R66, T24).</summary>
    Neglect = 9,

    /// <summary>Silent for half a year: a person decides (R85, T25).</summary>
    LongSilence = 10,
}
