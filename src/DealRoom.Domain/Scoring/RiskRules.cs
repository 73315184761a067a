using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Scoring;

/// <summary>The risks of a deal at an instant, from its state. In ringi silence is no risk (T34); nothing is a risk before anybody was active.</summary>
public static class RiskRules
{
    /// <summary>Those that hold, in the order of their numbers.</summary>
    public static IReadOnlyList<Risk> Of(ScoreModel model, DealState state, DateTimeOffset at, WatchFacts facts)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(facts);
        if (state.Closed || state.Stage is { } stage && DealStages.IsClosed(stage))
        {
            return [];
        }
        var people = state.Persons.Where(person => person.Person.Identified).ToList();
        var risks = new List<Risk>();
        if (people.Exists(person => person.LastActive is not null))
        {
            AddPeople(risks, people, model, state, at);
            if (!facts.UnrecordedReader)
            {
                AddSilences(risks, people, model, state, at);
            }
        }
        if (facts.UnknownDomain)
        {
            risks.Add(Risk.UnknownDomain);
        }
        return risks;
    }

    private static void AddPeople(List<Risk> risks, List<PersonState> people, ScoreModel model, DealState state, DateTimeOffset at)
    {
        if (!people.Exists(person => person.Facts is { Champion: true }))
        {
            risks.Add(Risk.NoChampion);
        }
        var day = state.DayAt(at, model);
        if (state.Stage >= DealStage.Consideration && people.Count(person => person.ActivityOn(day, model) >= model.Thresholds.ActiveFrom) == 1)
        {
            risks.Add(Risk.SingleThreaded);
        }
        if (!people.Exists(person => person.Facts is { DecisionLayer: true } && person.LastActive is not null))
        {
            risks.Add(Risk.DecisionLayerAbsent);
        }
        var readers = state.Persons.Where(person => person.LastPricing is not null).ToList();
        if (readers.Count > 0 && readers.TrueForAll(IsProcurement))
        {
            risks.Add(Risk.PricingByProcurementOnly);
        }
    }

    private static void AddSilences(List<Risk> risks, List<PersonState> people, ScoreModel model, DealState state, DateTimeOffset at)
    {
        var days = model.Thresholds.SilenceDays;
        if (TierRules.IsSilent(state, at, days))
        {
            risks.Add(Risk.Silence);
            return;
        }
        var since = at - TimeSpan.FromDays(days);
        var champions = people.FindAll(person => person.Facts is { Champion: true });
        if (
            !state.SlowClock
            && champions.Count > 0
            && (state.FastSince ?? state.OpenedAt) <= since
            && champions.TrueForAll(champion => champion.LastActive is null || champion.LastActive <= since)
            && people.Exists(person => person.LastActive > since)
        )
        {
            risks.Add(Risk.ChampionSilent);
        }
    }

    private static bool IsProcurement(PersonState person) =>
        person.Person.Identified
        && person.Facts is { } facts
        && (facts.Department == Department.Procurement || (facts.Department is null && facts.Roles == DmuRoles.Buyer));
}
