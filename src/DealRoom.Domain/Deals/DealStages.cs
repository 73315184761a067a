namespace DealRoom.Domain.Deals;

/// <summary>The names deal stages bear outside (R20, T14).</summary>
public static class DealStages
{
    private static readonly (DealStage Stage, string Name, string Japanese)[] Table =
    [
        (DealStage.Awareness, "awareness", "認知"),
        (DealStage.Interest, "interest", "興味関心"),
        (DealStage.Consideration, "consideration", "検討"),
        (DealStage.Decision, "decision", "意思決定"),
        (DealStage.Ringi, "ringi", "稟議中"),
        (DealStage.Won, "won", "受注"),
        (DealStage.Lost, "lost", "失注"),
    ];

    /// <summary>Every name in order, for a sentence that lists them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Table.Select(row => row.Name)];

    /// <summary>The outside name of a stage.</summary>
    public static string Name(DealStage stage) => Table.First(row => row.Stage == stage).Name;

    /// <summary>The stage a name (or its Japanese word) stands for; null when it is none.</summary>
    public static DealStage? Parse(string? name)
    {
        var word = Words.Fold(name);
        foreach (var row in Table)
        {
            if (row.Name == word || row.Japanese == word)
            {
                return row.Stage;
            }
        }

        return null;
    }

    /// <summary>A deal won or lost takes no further part in what needs attention.</summary>
    public static bool IsClosed(DealStage stage) => stage is DealStage.Won or DealStage.Lost;
}
