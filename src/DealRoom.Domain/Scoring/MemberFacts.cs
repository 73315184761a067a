using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Scoring;

/// <summary>
/// What the score needs to know of a member: the independent axes of T18 and T19. A null band means no title is known;
/// a title that no table knows is <see cref="TitleBand.Staff"/>.
/// </summary>
public sealed record MemberFacts(
    DmuRoles Roles = DmuRoles.None, bool Champion = false, bool Sponsor = false,
    TitleBand? Band = null, bool DecisionLayer = false, Department? Department = null)
{
    /// <summary>A member nothing is known about.</summary>
    public static MemberFacts Unknown { get; } = new();
}
