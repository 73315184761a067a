namespace DealRoom.Domain.Scoring;

/// <summary>One rule a model breaks, and the field that breaks it, by the name <see cref="ModelFields"/> gives it.</summary>
public sealed record ModelFinding(string Field, ModelRule Rule);
