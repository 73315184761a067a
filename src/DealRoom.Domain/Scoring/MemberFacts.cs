using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Scoring;

/// <summary>What the score needs to know of a member: the independent axes of T18 and T19. A null band means no title is known.</summary>
public sealed record MemberFacts(
    DmuRoles Roles = DmuRoles.None,
    bool Champion = false,
    bool Sponsor = false,
    TitleBand? Band = null,
    bool DecisionLayer = false,
    Department? Department = null
)
{
    /// <summary>A member nothing is known about.</summary>
    public static MemberFacts Unknown { get; } = new();

    /// <summary>The band a title counts as: none without a title, staff (to be confirmed) when no table knows it.</summary>
    public static TitleBand? BandOf(string? title) => string.IsNullOrWhiteSpace(title) ? null : Titles.BandOf(title) ?? TitleBand.Staff;
}
