namespace DealRoom.Domain.Deals;

/// <summary>Names one deal (商談).</summary>
public readonly record struct DealId(Guid Value)
{
    /// <summary>The address form, as it stands in links and the API.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>Names one prospect company (見込み客企業).</summary>
public readonly record struct CompanyId(Guid Value)
{
    /// <summary>The address form.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>Names one person of a deal's buying committee (購買関係者).</summary>
public readonly record struct MemberId(Guid Value)
{
    /// <summary>The address form.</summary>
    public override string ToString() => Value.ToString();
}
