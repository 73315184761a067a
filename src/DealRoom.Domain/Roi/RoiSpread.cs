namespace DealRoom.Domain.Roi;

/// <summary>低位・標準・高位 of one driver. Low is the one with the lower NPV, whichever way the driver works.</summary>
/// <param name="Swing">The driver.</param>
/// <param name="LowIsHighValue">The low case has the driver's high value: it is a cost, or the rate.</param>
/// <param name="Low">低位.</param>
/// <param name="Base">標準.</param>
/// <param name="High">高位.</param>
public sealed record RoiSpread(RoiSwing Swing, bool LowIsHighValue, RoiAnswer Low, RoiAnswer Base, RoiAnswer High);
