namespace DealRoom.Domain.Deals;

/// <summary>How far marketing and sales have taken a lead (R89–R92). Won and lost are stages of the deal. Stored by number.</summary>
public enum LeadStep
{
    /// <summary>獲得: somebody is known.</summary>
    Captured = 1,

    /// <summary>MQL: marketing's criteria are met; inside sales has it to screen.</summary>
    Mql = 2,

    /// <summary>SAL: sales has taken it.</summary>
    Sal = 3,

    /// <summary>SQL: sales judged it a deal.</summary>
    Sql = 4,
}
