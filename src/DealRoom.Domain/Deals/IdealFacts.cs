namespace DealRoom.Domain.Deals;

/// <summary>What of a deal is held against the ideal customer (R10). Empty or null = not known.</summary>
/// <param name="Industry">業種 in the seller's words.</param>
/// <param name="Employees">従業員数.</param>
/// <param name="Needs">Ids of need tags.</param>
/// <param name="Process">How the company decides.</param>
public sealed record IdealFacts(string Industry, int? Employees, IReadOnlyList<int> Needs, DecisionProcess? Process);
