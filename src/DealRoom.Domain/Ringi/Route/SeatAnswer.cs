namespace DealRoom.Domain.Ringi.Route;

/// <summary>An approval of the present round.</summary>
/// <param name="Seat">Whose.</param>
/// <param name="At">When.</param>
/// <param name="Condition">Its condition; empty = none.</param>
/// <param name="ByProxy">The proxy's name stands in the stamp column.</param>
public sealed record SeatAnswer(SeatId Seat, DateTimeOffset At, string Condition, bool ByProxy);
