using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Tests.Scoring;

/// <summary>States in which one condition of 高 holds and nothing else, as young as the condition still allows.</summary>
internal static class TierStates
{
    internal static DealState With(string condition, DateTimeOffset at)
    {
        var state = new DealState { OpenedAt = condition == nameof(TierReason.NoResponse) ? at.AddDays(-90) : at.AddDays(-89), ClockSince = at };
        switch (condition)
        {
            case nameof(TierReason.Inquiry):
                state.Tier.Last[SignalKind.GeneralInquiry] = at.AddDays(-90);
                break;
            case nameof(TierReason.WebinarAndDownloads):
                state.Tier.Last[SignalKind.TrendWebinar] = at.AddDays(-90);
                state.Tier.Saved.AddRange([new SavedAsset("a", at), new SavedAsset("b", at.AddDays(-90))]);
                break;
            case nameof(TierReason.DecisionLayer):
                state.Persons.Add(
                    new PersonState
                    {
                        Person = new PersonId(Guid.Empty, true),
                        Facts = new MemberFacts(DecisionLayer: true),
                        LastActive = at.AddDays(-44),
                        LastActiveDay = -44,
                    }
                );
                break;
            case nameof(TierReason.RepeatedViews):
                state.Tier.Views.AddRange([at, at.AddDays(-30)]);
                break;
        }
        return state;
    }
}
