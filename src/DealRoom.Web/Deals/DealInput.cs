namespace DealRoom.Web.Deals;

/// <summary>A deal as it was typed, new or changed.</summary>
public sealed record DealInput
{
    public Optional<string?> Name { get; init; }
    public CompanyInput? Company { get; init; }

    /// <summary>Yen.</summary>
    public Optional<long?> Amount { get; init; }

    /// <summary>A stage's outside name or its Japanese word.</summary>
    public Optional<string?> Stage { get; init; }

    /// <summary>Since when it stands at that stage; now unless given.</summary>
    public Optional<DateTimeOffset?> StageAt { get; init; }
    public Optional<DateTimeOffset?> OpenedAt { get; init; }
    public FitInput? Fit { get; init; }

    /// <summary>Codes or words of the closed list.</summary>
    public Optional<IReadOnlyList<string?>?> RequiredDepartments { get; init; }
}
