namespace DealRoom.Web.Connect;

/// <summary>
/// A signal as a script sends it. Views need <c>activeSeconds</c>; a forward may name its recipient, and pays once for each. The programme it
/// belongs to and the channel it came by are told where they are known.
/// </summary>
public sealed record SignalBody(
    Guid Id,
    string Kind,
    string? Member,
    string? Asset,
    DateTimeOffset At,
    decimal? ActiveSeconds,
    string? Recipient,
    string? Programme,
    string? Channel
);
