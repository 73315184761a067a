namespace DealRoom.Web.Pages.Deals;

/// <summary>What the dial draws: the displayed integer and what each axis gives to it, in weighted points (their sum is the score).</summary>
public sealed record DialView(int Score, double Fit, double Temperature, double Involvement, IReadOnlyList<DialMark> Marks, string Caption);

/// <summary>A threshold on the dial's rim; the goal is the next one worth reaching.</summary>
public readonly record struct DialMark(int At, string Label, bool IsGoal = false);
