namespace DealRoom.Domain.Ringi.Package;

/// <summary>A column of the comparison.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called; a competitor may stay 「他社A」.</param>
/// <param name="Source">Where its figures are from: 相見積 6月3日.</param>
public sealed record Alternative(AlternativeKind Kind, string Name, string Source = "");
