namespace DealRoom.Domain.Ringi.Package;

/// <summary>A day of the plan.</summary>
/// <param name="Name">What happens.</param>
/// <param name="Day">When.</param>
public sealed record RingiMilestone(string Name, DateOnly Day);
