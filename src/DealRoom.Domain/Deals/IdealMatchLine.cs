namespace DealRoom.Domain.Deals;

/// <summary>One element of a match (R10): a share of 0 is a reason that it does not match, null is not known.</summary>
/// <param name="Element">Which of the four.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Share">0–1; null while the deal's side is not known.</param>
public sealed record IdealMatchLine(IdealElement Element, int Weight, double? Share);
