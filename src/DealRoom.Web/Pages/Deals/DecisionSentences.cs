using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>A decision in words, in the reader's language; names are looked up on reading.</summary>
static class DecisionSentences
{
    public static string Of(DecisionRow row, DecisionDetails why, DealNames names, IStringLocalizer texts, string language)
    {
        var who = row.MemberId is { } member ? names.PersonIn(language, member, why.Unidentified) : texts["scoring.person.unknown"].Value;
        var key = "decision." + row.Kind;
        return row.Kind switch
        {
            DecisionKind.TierChanged => texts[key, texts["tier." + (why.From ?? Tier.Low)], texts["tier." + (row.Tier ?? Tier.Low)], row.Score ?? 0],
            DecisionKind.HandoverDue when row.Signal is { } action => texts["tier.handover." + action, who],
            DecisionKind.HandoverDue => texts["tier.handover.score", who, why.Limit ?? 0],
            DecisionKind.AlertRaised or DecisionKind.AlertRearmed => texts[key, row.Score ?? 0, why.Limit ?? 0],
            DecisionKind.Surge => texts[key, Math.Round(why.Rise ?? 0, 1), Math.Round(why.Lowest ?? 0, 1), row.Score ?? 0],
            DecisionKind.InquiryReceived => texts[key, who, texts["decision.inquiry." + row.Signal]],
            DecisionKind.SilenceBegan or DecisionKind.NoResponse => texts[key, why.Limit ?? 0],
            DecisionKind.RiskRaised or DecisionKind.RiskCleared => texts[key, texts["risk." + why.Risk]],
            _ => texts[key, who],
        };
    }
}
