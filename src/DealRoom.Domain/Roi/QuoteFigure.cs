namespace DealRoom.Domain.Roi;

/// <summary>A figure of a quotation that other documents take over, tax excluded. Stored by number.</summary>
public enum QuoteFigure
{
    /// <summary>初期費用: what is paid once.</summary>
    Once = 1,

    /// <summary>月額費用.</summary>
    Monthly = 2,

    /// <summary>年額費用: the yearly charges, and twelve of the monthly ones.</summary>
    Yearly = 3,

    /// <summary>契約期間総額.</summary>
    ContractTotal = 4,
}
