namespace DealRoom.Domain.Scoring;

/// <summary>What one signal, or one step of a view, earned.</summary>
internal readonly record struct Payment(double Points, ZeroReason Zero = ZeroReason.None)
{
    internal bool Activity { get; init; }
    internal int StepSeconds { get; init; }
    internal int NthView { get; init; }
    internal bool RepeatBonus { get; init; }
    internal bool SecondDownload { get; init; }

    internal static Payment None(ZeroReason reason) => new(0, reason);

    // two steps of one view reached by one signal, told as one row
    internal Payment Then(Payment next) =>
        next with
        {
            Points = Points + next.Points,
            Zero = Zero == ZeroReason.None ? next.Zero : Zero,
            Activity = Activity || next.Activity,
            RepeatBonus = RepeatBonus || next.RepeatBonus,
        };
}
