namespace DealRoom.Domain.Roi.Formulas;

/// <summary>One mistake in a formula, with its place, so that a screen can point at it (R54).</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="At">The first character of the part, from 0, in UTF-16 units of the text as it was typed.</param>
/// <param name="Length">How many characters it has; 0 = something is missing at that place.</param>
/// <param name="Part">The part itself.</param>
public sealed record FormulaFinding(FormulaFault Fault, int At, int Length, string Part);
