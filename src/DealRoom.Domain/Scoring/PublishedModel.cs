namespace DealRoom.Domain.Scoring;

/// <summary>A model that was published: for which segment, from when, and until when where it was taken back (R61, R127).</summary>
public sealed record PublishedModel(ScoreModel Model, ModelSegment Segment, DateTimeOffset EffectiveAt, DateTimeOffset? RetiredAt = null)
{
    /// <summary>Version 1: for every deal and every instant, and never taken back.</summary>
    public static PublishedModel Shipped { get; } = new(ScoreModel.Default, ModelSegment.Everyone, DateTimeOffset.MinValue);

    /// <summary>In force at an instant, as far as this model alone can say.</summary>
    public bool HoldsAt(DateTimeOffset at) => EffectiveAt <= at && !(RetiredAt <= at);
}
