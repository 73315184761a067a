using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Scoring;

/// <summary>Counts of what was paid, by person, kind and local day; a week is the day and the six before it.</summary>
internal static class DayLimits
{
    internal const int DaysOfWeek = 7;

    internal static bool DayIsFull(PersonState person, SignalKind kind, int day, ScoreModel model)
    {
        foreach (var paid in person.Paid)
        {
            if (paid.Kind == kind && paid.Day == day)
            {
                return paid.Count >= model.Limits.PerDayAndKind;
            }
        }
        return false;
    }

    internal static (int Count, double Points) Week(PersonState person, SignalKind kind, int day)
    {
        var (count, points) = (0, 0d);
        foreach (var paid in person.Paid)
        {
            if (paid.Kind == kind && paid.Day > day - DaysOfWeek)
            {
                count += paid.Count;
                points += paid.Points;
            }
        }
        return (count, points);
    }

    internal static void Note(PersonState person, SignalKind kind, int day, double points)
    {
        PaidDay? today = null;
        for (var i = person.Paid.Count - 1; i >= 0; i--)
        {
            var paid = person.Paid[i];
            if (paid.Day <= day - DaysOfWeek)
            {
                person.Paid.RemoveAt(i);
            }
            else if (paid.Kind == kind && paid.Day == day)
            {
                today = paid;
            }
        }
        if (today is null)
        {
            person.Paid.Add(today = new PaidDay { Kind = kind, Day = day });
        }
        today.Count++;
        today.Points += points;
    }
}
