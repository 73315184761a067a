namespace DealRoom.Domain.Ringi.Package;

/// <summary>A risk and what is done about it.</summary>
/// <param name="Risk">The risk.</param>
/// <param name="Measure">対策; empty = left to the drafter.</param>
/// <param name="Evidence">Which attachment shows it.</param>
public sealed record RiskRow(string Risk, string Measure, string Evidence = "");
