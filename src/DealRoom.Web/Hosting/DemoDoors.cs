namespace DealRoom.Web.Hosting;

/// <summary>Into the demo workspace, at each start: who the demo seller is, and a fresh personal link (a path) into one of its rooms.</summary>
public sealed record DemoDoors(string SellerId, string BuyerPath);
