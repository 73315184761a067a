namespace DealRoom.Domain.Ringi.Route;

/// <summary>Something that happened to a ringi, as the champion or, on her word, the seller enters it.</summary>
/// <param name="Deed">What.</param>
/// <param name="At">When.</param>
/// <param name="EnteredBy">Who entered it.</param>
/// <param name="Seat">Whose deed on the route; null = the drafter's.</param>
/// <param name="Comment">Reason, condition, remark.</param>
/// <param name="ByProxy">代理: the place's proxy acted.</param>
public sealed record RouteAct(RouteDeed Deed, DateTimeOffset At, string EnteredBy, SeatId? Seat = null, string Comment = "", bool ByProxy = false);
