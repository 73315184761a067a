namespace DealRoom.Domain.Roi;

/// <summary>What became of a typed number.</summary>
public abstract record NumberReading
{
    private NumberReading() { }

    /// <summary>Nothing was typed.</summary>
    public sealed record Empty : NumberReading;

    /// <summary>A number, as formulas see it.</summary>
    public sealed record Accepted(decimal Value) : NumberReading;

    /// <summary>Refused, with the place in what was typed.</summary>
    public sealed record Refused(NumberFault Fault, int At, int Length, string Part) : NumberReading;
}
