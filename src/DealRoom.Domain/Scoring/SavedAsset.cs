namespace DealRoom.Domain.Scoring;

/// <summary>A document and when it was last saved by anybody of the deal.</summary>
public sealed record SavedAsset(string Asset, DateTimeOffset At);
