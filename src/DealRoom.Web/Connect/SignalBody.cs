namespace DealRoom.Web.Connect;

/// <summary>A signal as a script sends it. Views need <c>activeSeconds</c>; a forward may name its recipient, and pays once for each.</summary>
public sealed record SignalBody(Guid Id, string Kind, string? Member, string? Asset, DateTimeOffset At, decimal? ActiveSeconds, string? Recipient);
