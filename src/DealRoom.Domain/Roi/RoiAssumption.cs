namespace DealRoom.Domain.Roi;

/// <summary>An input with the value in use.</summary>
/// <param name="Input">The input, with its source.</param>
/// <param name="Value">The value as formulas see it.</param>
/// <param name="Typed">Somebody entered it; else it is the default and has the default's source.</param>
public sealed record RoiAssumption(RoiInput Input, decimal Value, bool Typed);
