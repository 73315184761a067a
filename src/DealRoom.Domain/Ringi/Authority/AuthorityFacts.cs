namespace DealRoom.Domain.Ringi.Authority;

/// <summary>What the table of authority is asked with.</summary>
/// <param name="Amount">Yen, on the table's own basis.</param>
/// <param name="OwnTerms">The contract departs from the standard terms.</param>
/// <param name="OutsideBudget">It is not in the budget.</param>
public sealed record AuthorityFacts(decimal Amount, bool OwnTerms = false, bool OutsideBudget = false);
