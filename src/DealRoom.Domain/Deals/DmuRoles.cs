namespace DealRoom.Domain.Deals;

/// <summary>The six roles of a decision-making unit (R33). One person may hold several; champion and sponsor are not roles (T19).</summary>
[Flags]
public enum DmuRoles
{
    /// <summary>No role known yet.</summary>
    None = 0,

    /// <summary>発案者</summary>
    Initiator = 1,

    /// <summary>利用者</summary>
    User = 2,

    /// <summary>影響者</summary>
    Influencer = 4,

    /// <summary>決定者</summary>
    Decider = 8,

    /// <summary>購買者</summary>
    Buyer = 16,

    /// <summary>門番</summary>
    Gatekeeper = 32,
}
