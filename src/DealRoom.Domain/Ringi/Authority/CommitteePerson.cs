using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Ringi.Authority;

/// <summary>What route and nemawashi plan look at in a person of the buying committee.</summary>
public sealed record CommitteePerson
{
    /// <summary>The person.</summary>
    public required MemberId Id { get; init; }

    /// <summary>The name as it is written.</summary>
    public required string Name { get; init; }

    /// <summary>役職.</summary>
    public string Title { get; init; } = "";

    /// <summary>The department rules speak of.</summary>
    public Department? Department { get; init; }

    /// <summary>職位区分.</summary>
    public TitleBand Band { get; init; } = TitleBand.Staff;

    /// <summary>DMU roles.</summary>
    public DmuRoles Roles { get; init; }

    /// <summary>Holds budget authority.</summary>
    public bool Sponsor { get; init; }

    /// <summary>起案者.</summary>
    public bool Drafter { get; init; }

    /// <summary>Likely to be against it, as somebody who knows has said; spoken to alone.</summary>
    public bool LikelyAgainst { get; init; }

    /// <summary>影響力, 1–5.</summary>
    public int? Influence { get; init; }
}
