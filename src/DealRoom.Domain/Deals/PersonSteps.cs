namespace DealRoom.Domain.Deals;

/// <summary>The step of a person told as stages of a deal (R39, T14): 初期調査 → 認知 and 興味関心, 比較検討 → 検討, 最終決裁 → 意思決定.</summary>
public static class PersonSteps
{
    /// <summary>First to last.</summary>
    public static IReadOnlyList<PersonStep> Each { get; } = [PersonStep.Research, PersonStep.Comparing, PersonStep.Deciding];

    /// <summary>The stages a step stands for.</summary>
    public static IReadOnlyList<DealStage> Stages(PersonStep step) =>
        step switch
        {
            PersonStep.Comparing => [DealStage.Consideration],
            PersonStep.Deciding => [DealStage.Decision],
            _ => [DealStage.Awareness, DealStage.Interest],
        };

    /// <summary>The step a stage of a deal stands for; none for won and lost.</summary>
    public static PersonStep? Of(DealStage stage) =>
        stage switch
        {
            DealStage.Awareness or DealStage.Interest => PersonStep.Research,
            DealStage.Consideration => PersonStep.Comparing,
            DealStage.Decision or DealStage.Ringi => PersonStep.Deciding,
            _ => null,
        };
}
