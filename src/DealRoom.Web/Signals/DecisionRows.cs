using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;

namespace DealRoom.Web.Signals;

/// <summary>A decision as its table holds it.</summary>
static class DecisionRows
{
    public static DecisionRow Of(DealId deal, Decision decision, DateTimeOffset now) =>
        new()
        {
            Id = OrderedIds.Next(now),
            DealId = deal,
            Kind = decision.Kind,
            At = decision.At,
            RecordedAt = now,
            MemberId = decision.Member,
            Signal = decision.Signal,
            SignalSeq = decision.SignalSeq,
            Tier = decision.Tier,
            Score = decision.Score,
            Details = decision.Details.ToJson(),
        };
}
