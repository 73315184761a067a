namespace DealRoom.Domain.Deals;

/// <summary>
/// A person of the buying committee. Four independent things are known of a person (T19): roles in the decision, the champion and
/// sponsor flags, title with department, and the step in the ringi.
/// </summary>
public sealed class Member
{
    /// <summary>Names the person within the deal.</summary>
    public MemberId Id { get; init; }

    /// <summary>The deal.</summary>
    public DealId DealId { get; init; }

    /// <summary>The full name as it is written, family name first in Japanese.</summary>
    public required string Name { get; set; }

    /// <summary>姓; empty when only the full name is known.</summary>
    public string FamilyName { get; set; } = "";

    /// <summary>The reading, empty when unknown.</summary>
    public string Kana { get; set; } = "";

    /// <summary>E-mail, null when unknown.</summary>
    public string? Email { get; set; }

    /// <summary>役職 as printed on the card.</summary>
    public string Title { get; set; } = "";

    /// <summary>部署 as printed on the card.</summary>
    public string DepartmentText { get; set; } = "";

    /// <summary>The department rules speak of; null = not recognised.</summary>
    public Department? Department { get; set; }

    /// <summary>DMU roles (R33).</summary>
    public DmuRoles Roles { get; set; }

    /// <summary>Drives the case inside the company (R34).</summary>
    public bool Champion { get; set; }

    /// <summary>Holds budget authority (R35).</summary>
    public bool Sponsor { get; set; }

    /// <summary>Set by a person; null = derived from the title (T18).</summary>
    public bool? DecisionLayerSet { get; set; }

    /// <summary>Set by a person; null = derived from the title.</summary>
    public TitleBand? BandSet { get; set; }

    /// <summary>Where this person stands in the ringi, in the seller's words; empty when unknown (R39).</summary>
    public string RingiStep { get; set; } = "";

    /// <summary>影響力, 1–5 (R38); null = not judged.</summary>
    public int? Influence { get; set; }

    /// <summary>How far this person is in deciding (R39); null = not known.</summary>
    public PersonStep? Step { get; set; }

    /// <summary>From a list of attendance, not confirmed by a person yet.</summary>
    public bool ToConfirm { get; set; }

    /// <summary>ja or en: the language of invitations and of the room's first page.</summary>
    public string Language { get; set; } = "ja";

    /// <summary>Since when the seller knows this person; may lie before the row was made.</summary>
    public DateTimeOffset KnownSince { get; set; }

    /// <summary>What search compares, from name and kana.</summary>
    public string SearchKey { get; set; } = "";

    /// <summary>When the row was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Left the committee; kept for the ledger's sake.</summary>
    public DateTimeOffset? LeftAt { get; set; }
}
