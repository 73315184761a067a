namespace DealRoom.Domain.Ringi.Route;

/// <summary>Names one place on an approval route. A person may hold several; a place may wait for its person to be known.</summary>
public readonly record struct SeatId(Guid Value)
{
    /// <summary>The address form.</summary>
    public override string ToString() => Value.ToString();
}
