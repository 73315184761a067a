using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;

namespace DealRoom.Web.Scoring;

/// <summary>A deal's events up to an instant, read once, to be folded under as many models as one likes.</summary>
public sealed class DealPast(
    IReadOnlyList<DealEvent> events,
    DealFacts opening,
    IReadOnlyDictionary<MemberId, MemberFacts> firstFacts,
    TimeZoneInfo zone
)
{
    /// <summary>The fold under a model; null when nothing had happened.</summary>
    public DealFold? Under(ScoreModel model)
    {
        if (events.Count == 0)
            return null;
        var fold = new DealFold(model, null, id => firstFacts.GetValueOrDefault(id), opening, zone);
        foreach (var e in events)
            fold.Apply(e);
        return fold;
    }
}
