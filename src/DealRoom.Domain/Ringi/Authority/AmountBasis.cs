namespace DealRoom.Domain.Ringi.Authority;

/// <summary>Which amount a company's table of authority speaks of: the usual trap, so it is asked. Stored by number.</summary>
public enum AmountBasis
{
    /// <summary>契約期間総額.</summary>
    ContractTotal = 1,

    /// <summary>年額, the first year with what is paid once.</summary>
    FirstYear = 2,

    /// <summary>年額 alone.</summary>
    Yearly = 3,
}
