namespace DealRoom.Domain.Scoring;

/// <summary>Keeps the score of the last midnights while a deal is folded: what a surge is measured from (T9). Since the opening only.</summary>
internal static class Midnights
{
    internal static void Pass(ScoreModel model, DealState state, DateTimeOffset at, TimeZoneInfo zone)
    {
        if (state.OpenedAt is not { } opened)
        {
            return;
        }
        state.NextMidnight ??= MidnightOf(DayOf(opened, zone).AddDays(1), zone);
        if (at < state.NextMidnight)
        {
            return;
        }
        var today = DayOf(at, zone);
        for (var back = model.Thresholds.SurgeDays - 1; back >= 0; back--)
        {
            var midnight = MidnightOf(today.AddDays(-back), zone);
            if (midnight >= state.NextMidnight)
            {
                state.Midnights.Add(new MidnightScore(midnight, ScoreReading.ScoreOf(model, state, midnight)));
            }
        }
        state.Midnights.RemoveRange(0, Math.Max(0, state.Midnights.Count - model.Thresholds.SurgeDays));
        state.NextMidnight = MidnightOf(today.AddDays(1), zone);
    }

    private static DateTime DayOf(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).Date;

    private static DateTimeOffset MidnightOf(DateTime day, TimeZoneInfo zone) => new(day, zone.GetUtcOffset(day));
}
