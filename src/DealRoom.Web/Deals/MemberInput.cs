using DealRoom.Domain.Deals;

namespace DealRoom.Web.Deals;

/// <summary>A person of the committee as typed, new or changed.</summary>
public sealed record MemberInput
{
    public Optional<string?> Name { get; init; }

    /// <summary>姓; read off the name unless given.</summary>
    public Optional<string?> FamilyName { get; init; }
    public Optional<string?> Kana { get; init; }
    public Optional<string?> Email { get; init; }
    public Optional<string?> Title { get; init; }

    /// <summary>A code of the closed list, or the wording of a business card.</summary>
    public Optional<string?> Department { get; init; }

    /// <summary>The wording of a business card beside a department chosen from the list.</summary>
    public Optional<string?> DepartmentText { get; init; }
    public Optional<IReadOnlyList<string?>?> Roles { get; init; }
    public Optional<bool?> Champion { get; init; }
    public Optional<bool?> Sponsor { get; init; }

    /// <summary>Null: as the title says.</summary>
    public Optional<bool?> DecisionLayer { get; init; }

    /// <summary>Null: as the title says.</summary>
    public Optional<TitleBand?> Band { get; init; }

    /// <summary>影響力, 1–5 (R38).</summary>
    public Optional<int?> Influence { get; init; }

    /// <summary>How far this person is in deciding (R39).</summary>
    public Optional<PersonStep?> Step { get; init; }

    /// <summary>From a list, to be confirmed by a person; saving the form confirms.</summary>
    public bool ToConfirm { get; init; }
    public Optional<string?> RingiStep { get; init; }

    /// <summary>ja or en.</summary>
    public Optional<string?> Language { get; init; }

    /// <summary>Since when this is so; now unless given.</summary>
    public Optional<DateTimeOffset?> KnownSince { get; init; }
}
