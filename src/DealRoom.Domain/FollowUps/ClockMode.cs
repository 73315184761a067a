namespace DealRoom.Domain.FollowUps;

/// <summary>How a deadline's hours are counted (T23). The screen always says which holds.</summary>
public enum ClockMode
{
    /// <summary>経過時間: hours as they pass, nights and Sundays too.</summary>
    Elapsed = 1,

    /// <summary>営業日: 24 h is the next business day at the same time, 1 h is one opening hour.</summary>
    Business = 2,
}
