namespace DealRoom.Domain.Ringi.Authority;

/// <summary>When a department is asked in joint review. Stored by number.</summary>
public enum ConsultWhen
{
    /// <summary>Always.</summary>
    Always = 1,

    /// <summary>From an amount on.</summary>
    FromAmount = 2,

    /// <summary>The terms are not the standard ones.</summary>
    OwnTerms = 3,

    /// <summary>予算外: it is not in the budget.</summary>
    OutsideBudget = 4,
}
