namespace DealRoom.Domain.Scoring;

/// <summary>How a person's activity fades: 1 for <paramref name="FullDays"/> days of the deal's clock (T23), then halved every <paramref name="HalfLifeDays"/> days.</summary>
public sealed record ActivityModel(double FullDays, double HalfLifeDays)
{
    /// <summary>a_p, 0..1, for a last activity that is this many days of the deal's clock old.</summary>
    public double Of(double days) => days <= FullDays ? 1 : Math.Pow(2, -(days - FullDays) / HalfLifeDays);
}
