using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Scoring;

/// <summary>
/// Whose points these are: a member of the committee, or (not identified) the holder of a link on some device, who counts little
/// and stays outside breadth, roles, departments and handover until somebody confirms who it is.
/// </summary>
public readonly record struct PersonId(Guid Value, bool Identified)
{
    /// <summary>A member of the committee.</summary>
    public static PersonId Of(MemberId member) => new(member.Value, true);

    /// <summary>The holder of a link nobody has identified, by device.</summary>
    public static PersonId Holder(Guid device) => new(device, false);

    /// <summary>The member, when identified.</summary>
    public MemberId? Member() => Identified ? new MemberId(Value) : null;
}
