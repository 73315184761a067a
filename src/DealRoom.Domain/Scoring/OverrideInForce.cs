namespace DealRoom.Domain.Scoring;

/// <summary>The amount a score is moved by hand, for which reason, and until when.</summary>
public sealed record OverrideInForce(double Amount, Guid Reason, DateTimeOffset ExpiresAt)
{
    /// <summary>What it adds to a score without it; the sum stays within 0..100.</summary>
    public double On(double score) => Math.Clamp(score + Amount, 0, 100) - score;
}
