using System.Text.Json;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;

namespace DealRoom.Web.Scoring;

/// <summary>
/// The log rows of everything that is not a reading: facts, members, stages, deeds. Whoever changes one of these appends its row in the same
/// transaction, so that a replay finds what the score was made of.
/// </summary>
public static class DealRows
{
    public static SignalRow Facts(Deal deal, DateTimeOffset at, DateTimeOffset now) => Facts(deal.Id, FactsOf(deal), at, now);

    public static SignalRow Facts(DealId deal, DealFacts facts, DateTimeOffset at, DateTimeOffset now) =>
        Row(deal, RowCause.Facts, at, now, payload: JsonSerializer.Serialize(facts));

    public static SignalRow Stage(Deal deal, DateTimeOffset at, DateTimeOffset now) =>
        Row(deal.Id, RowCause.Stage, at, now, payload: JsonSerializer.Serialize(deal.Stage));

    public static SignalRow Member(Member member, DateTimeOffset at, DateTimeOffset now) =>
        Row(member.DealId, RowCause.Member, at, now, member.Id, JsonSerializer.Serialize(FactsOf(member)));

    /// <summary>Who reads was decided anew (a device confirmed, a machine recognised): the deal is folded again from the beginning.</summary>
    public static SignalRow Reclassified(DealId deal, DateTimeOffset now) => Row(deal, RowCause.Reclassified, now, now);

    /// <summary>The score is moved by hand from now on; null: no longer.</summary>
    public static SignalRow Override(DealId deal, OverrideInForce? moved, DateTimeOffset now) =>
        Row(deal, RowCause.Override, now, now, payload: moved is null ? null : JsonSerializer.Serialize(moved));

    /// <summary>The handover that was due was accepted or returned.</summary>
    public static SignalRow Handover(DealId deal, bool accepted, DateTimeOffset now) =>
        Row(deal, RowCause.Handover, now, now, payload: JsonSerializer.Serialize(accepted));

    /// <summary>The deal was closed (its score is frozen), or reopened.</summary>
    public static SignalRow Closed(DealId deal, bool closed, DateTimeOffset at, DateTimeOffset now) =>
        Row(deal, RowCause.Closed, at, now, payload: JsonSerializer.Serialize(closed));

    /// <summary>A buyer's own deed: a question, a request, a download. The grant says whether the member did it or somebody with the member's link.</summary>
    public static SignalRow Deed(
        DealId deal,
        SignalKind kind,
        MemberId member,
        DateTimeOffset now,
        string asset = "",
        string? recipient = null,
        GrantId? grant = null
    ) =>
        new()
        {
            DealId = deal,
            Id = OrderedIds.Next(now),
            Cause = RowCause.Signal,
            Kind = kind,
            MemberId = member,
            Asset = asset,
            At = now,
            ReceivedAt = now,
            Recipient = recipient,
            GrantId = grant,
        };

    public static DealFacts FactsOf(Deal deal) =>
        new(
            new FitFacts(deal.FitIndustry, deal.FitSize, deal.FitTitle, deal.FitNeeds, deal.FitHistory, deal.FitBudgetTiming),
            deal.RequiredDepartments
        );

    public static MemberFacts FactsOf(Member member)
    {
        if (member.LeftAt is not null)
            return MemberFacts.Unknown;
        var band = member.BandSet ?? (member.Title.Length > 0 ? Titles.BandOf(member.Title) ?? TitleBand.Staff : null);
        return new(
            member.Roles,
            member.Champion,
            member.Sponsor,
            band,
            member.DecisionLayerSet ?? (band is { } b && Titles.IsDecisionLayer(b)),
            member.Department
        );
    }

    static SignalRow Row(DealId deal, RowCause cause, DateTimeOffset at, DateTimeOffset now, MemberId? member = null, string? payload = null) =>
        new()
        {
            DealId = deal,
            Id = OrderedIds.Next(now),
            Cause = cause,
            MemberId = member,
            At = at,
            ReceivedAt = now,
            Payload = payload,
        };
}
