using System.Text.Json;
using DealRoom.Domain.Scoring;

namespace DealRoom.Web.Scoring;

/// <summary>What tiers and their reasons are called outside: <c>high</c>, <c>repeatedViews</c>.</summary>
static class TierNames
{
    public static string Of(Tier tier) => JsonNamingPolicy.CamelCase.ConvertName(tier.ToString());

    public static string Of(TierReason reason) => JsonNamingPolicy.CamelCase.ConvertName(reason.ToString());
}
