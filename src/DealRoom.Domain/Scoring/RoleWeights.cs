using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Scoring;

/// <summary>
/// How much one person's temperature counts for the deal (R33, T18, T19): the highest of the roles held, or without a role the title's
/// band; times champion and sponsor; never above <see cref="Cap"/>. A holder of a link nobody has identified counts <see cref="Unidentified"/>.
/// </summary>
public sealed record RoleWeights
{
    /// <summary>決定者.</summary>
    public double Decider { get; init; } = 1.5;

    /// <summary>影響者.</summary>
    public double Influencer { get; init; } = 1.2;

    /// <summary>購買者.</summary>
    public double Buyer { get; init; } = 1.1;

    /// <summary>発案者.</summary>
    public double Initiator { get; init; } = 1.0;

    /// <summary>門番.</summary>
    public double Gatekeeper { get; init; } = 0.9;

    /// <summary>利用者.</summary>
    public double User { get; init; } = 0.8;

    /// <summary>Neither role nor title known.</summary>
    public double Unknown { get; init; } = 0.7;

    /// <summary>No role, 経営層.</summary>
    public double ExecutiveTitle { get; init; } = 1.4;

    /// <summary>No role, 部長級.</summary>
    public double DepartmentHeadTitle { get; init; } = 1.3;

    /// <summary>No role, 課長級.</summary>
    public double SectionHeadTitle { get; init; } = 1.1;

    /// <summary>No role, 担当者級.</summary>
    public double StaffTitle { get; init; } = 0.9;

    /// <summary>Factor for a champion.</summary>
    public double ChampionFactor { get; init; } = 1.2;

    /// <summary>Factor for an executive sponsor.</summary>
    public double SponsorFactor { get; init; } = 1.3;

    /// <summary>The most one person counts.</summary>
    public double Cap { get; init; } = 1.8;

    /// <summary>A device that opened a personal link and is not yet known as its addressee: 0.7 × 0.5.</summary>
    public double Unidentified { get; init; } = 0.35;

    /// <summary>The weight of a person; null facts are a member nothing is known about.</summary>
    public double Of(PersonId person, MemberFacts? facts)
    {
        if (!person.Identified)
        {
            return Unidentified;
        }
        facts ??= MemberFacts.Unknown;
        var weight = facts.Roles == DmuRoles.None ? OfTitle(facts.Band) : OfRoles(facts.Roles);
        weight *= (facts.Champion ? ChampionFactor : 1) * (facts.Sponsor ? SponsorFactor : 1);
        return Math.Min(Cap, weight);
    }

    private double OfTitle(TitleBand? band) =>
        band switch
        {
            TitleBand.Executive => ExecutiveTitle,
            TitleBand.DepartmentHead => DepartmentHeadTitle,
            TitleBand.SectionHead => SectionHeadTitle,
            TitleBand.Staff => StaffTitle,
            _ => Unknown,
        };

    private double OfRoles(DmuRoles roles)
    {
        double weight = 0;
        if ((roles & DmuRoles.Decider) != 0)
        {
            weight = Math.Max(weight, Decider);
        }
        if ((roles & DmuRoles.Influencer) != 0)
        {
            weight = Math.Max(weight, Influencer);
        }
        if ((roles & DmuRoles.Buyer) != 0)
        {
            weight = Math.Max(weight, Buyer);
        }
        if ((roles & DmuRoles.Initiator) != 0)
        {
            weight = Math.Max(weight, Initiator);
        }
        if ((roles & DmuRoles.Gatekeeper) != 0)
        {
            weight = Math.Max(weight, Gatekeeper);
        }
        if ((roles & DmuRoles.User) != 0)
        {
            weight = Math.Max(weight, User);
        }
        return weight;
    }
}
