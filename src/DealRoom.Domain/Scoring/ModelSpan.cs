namespace DealRoom.Domain.Scoring;

/// <summary>One stretch of a deal's course of models: the model and the instant from which it holds.</summary>
public sealed record ModelSpan(ScoreModel Model, DateTimeOffset From);
