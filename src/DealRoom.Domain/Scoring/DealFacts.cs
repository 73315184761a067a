using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Scoring;

/// <summary>What the score needs to know of the deal itself: the fit and the departments that must take part (R31, R47).</summary>
public sealed record DealFacts(FitFacts Fit, IReadOnlyList<Department> RequiredDepartments)
{
    /// <summary>Nothing known yet.</summary>
    public static DealFacts Unknown { get; } = new(FitFacts.Unknown, []);

    /// <summary>The same facts, whatever list object carries the departments.</summary>
    public bool Equals(DealFacts? other) => other is not null && Fit == other.Fit && RequiredDepartments.SequenceEqual(other.RequiredDepartments);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Fit, RequiredDepartments.Count);
}
