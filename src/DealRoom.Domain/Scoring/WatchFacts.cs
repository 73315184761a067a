namespace DealRoom.Domain.Scoring;

/// <summary>
/// What the rules on top need to know and no signal tells: a member may read without being recorded (then silence is nobody's, it can't be told),
/// and somebody new has an unknown mail domain.
/// </summary>
public sealed record WatchFacts(bool UnrecordedReader, bool UnknownDomain)
{
    /// <summary>Neither.</summary>
    public static WatchFacts None { get; } = new(false, false);
}
