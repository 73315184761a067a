namespace DealRoom.Domain.Roi;

/// <summary>What became of a computation (R54).</summary>
public abstract record RoiReading
{
    private RoiReading() { }

    /// <summary>It came out.</summary>
    public sealed record Computed(RoiAnswer Answer) : RoiReading;

    /// <summary>It could not be computed, and why, beside which fields.</summary>
    public sealed record Refused(IReadOnlyList<RoiFinding> Findings) : RoiReading;
}
