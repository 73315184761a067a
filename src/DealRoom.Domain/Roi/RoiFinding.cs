using DealRoom.Domain.Roi.Formulas;

namespace DealRoom.Domain.Roi;

/// <summary>One thing that is wrong, and beside which field it belongs.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Field">The field: "horizonYears", "inputs.hours.min", "lines.fee.formula"; of a reader's typed value the input's key alone.</param>
/// <param name="Formula">The place in the formula.</param>
/// <param name="Least">The least that is allowed.</param>
/// <param name="Most">The most that is allowed.</param>
public sealed record RoiFinding(RoiFault Fault, string Field, FormulaFinding? Formula = null, decimal? Least = null, decimal? Most = null);
