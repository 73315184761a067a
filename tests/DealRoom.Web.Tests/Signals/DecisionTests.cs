using System.Text.Json;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using DealRoom.Web.Signals;
using DealRoom.Web.Tests.Connect;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealRoom.Web.Tests.Signals;

/// The rules on top, through log and fold: each decision is made once, on what was recorded.
public sealed class DecisionTests(ConnectRoom room) : IClassFixture<ConnectRoom>
{
    static readonly DateTimeOffset Opened = new(2026, 6, 1, 9, 0, 0, TimeSpan.FromHours(9));

    [Fact]
    public async Task A_quote_request_is_an_inquiry_and_a_handover_once()
    {
        var (me, deal, who) = await BeginAsync();
        var quote = Signal(who, "QuoteRequest", ConnectRoom.Now.AddMinutes(-5));
        await me.Signals(deal, quote);
        var score = await me.Score(deal);
        Assert.Equal(
            [DecisionKind.InquiryReceived, DecisionKind.HandoverDue, DecisionKind.Surge],
            (await DecisionsAsync(deal)).Where(d => d.Kind != DecisionKind.TierChanged && d.Kind != DecisionKind.RiskRaised).Select(d => d.Kind)
        );
        var handover = (await DecisionsAsync(deal)).Single(d => d.Kind == DecisionKind.HandoverDue);
        Assert.Equal(
            (who, SignalKind.QuoteRequest, 60, ConnectRoom.Now.AddMinutes(-5)),
            (handover.MemberId.ToString(), handover.Signal, handover.Score, handover.At)
        );
        Assert.NotNull(handover.SignalSeq);
        Assert.Equal((true, "QuoteRequest"), Handover(score));
        Assert.Equal(ConnectRoom.Now.AddMinutes(-5), score.GetProperty("handover").GetProperty("since").GetDateTimeOffset());
        Assert.NotEqual("high", score.GetProperty("tier").GetString());
        Assert.Contains("inquiry", score.GetProperty("tierReasons").EnumerateArray().Select(r => r.GetString()!));

        await me.Signals(deal, quote);
        await me.Signals(deal, Signal(who, "QuoteRequest", ConnectRoom.Now.AddMinutes(-4)));
        await me.Score(deal);
        Assert.Equal(1, await CountAsync(deal, DecisionKind.HandoverDue));
        Assert.Equal(2, await CountAsync(deal, DecisionKind.InquiryReceived));

        await AppendAsync(DealRows.Handover(Key(deal), accepted: true, ConnectRoom.Now));
        Assert.Equal((false, null), Handover(await me.Score(deal)));
        Assert.Equal((true, "QuoteRequest"), Handover(await me.Score(deal, ConnectRoom.Now.AddMinutes(-1))));
        Assert.Equal(1, await CountAsync(deal, DecisionKind.HandoverRearmed));
    }

    [Fact]
    public async Task A_general_inquiry_is_no_handover()
    {
        var (me, deal, who) = await BeginAsync();
        await me.Signals(deal, Signal(who, "GeneralInquiry", ConnectRoom.Now.AddMinutes(-5)));
        Assert.Equal((false, null), Handover(await me.Score(deal)));
        Assert.Equal((1, 0), (await CountAsync(deal, DecisionKind.InquiryReceived), await CountAsync(deal, DecisionKind.HandoverDue)));
    }

    [Fact]
    public async Task A_person_at_70_is_handed_over_and_a_late_signal_tells_nothing_twice()
    {
        var (me, deal, who) = await BeginAsync();
        await me.Signals(deal, Signal(who, "GeneralInquiry", Opened.AddDays(2)), Signal(who, "RingiExport", Opened.AddDays(2).AddHours(1)));
        Assert.Equal(0, await Caught(me, deal, DecisionKind.HandoverDue));
        await me.Signals(deal, Signal(who, "DemoWebinar", Opened.AddDays(3)));
        Assert.Equal(1, await Caught(me, deal, DecisionKind.HandoverDue));
        Assert.Equal((true, "score"), Handover(await me.Score(deal, Opened.AddDays(3))));
        var before = await DecisionsAsync(deal);
        // it would have been due a day earlier, had this been known
        await me.Signals(deal, Signal(who, "RoiRun", Opened.AddDays(2).AddHours(3)));
        Assert.Equal(1, await Caught(me, deal, DecisionKind.HandoverDue));
        Assert.Equal(before.Select(d => d.Id), (await DecisionsAsync(deal)).Take(before.Count).Select(d => d.Id));
        // below 60 it is due no longer, here and in the past
        Assert.Equal((false, null), Handover(await me.Score(deal, Opened.AddDays(40))));
    }

    [Fact]
    public async Task The_worked_example_is_told_as_it_happened_and_silence_by_the_sweep_once()
    {
        var me = await room.CallerAsync();
        var deal = await WorkedExampleTests.DealAsync(me);
        await me.Score(deal);
        var told = await DecisionsAsync(deal);
        var at = Opened.AddDays(10);
        Assert.Equal(at, told.Single(d => d.Kind == DecisionKind.AlertRaised).At);
        var high = told.Single(d => d is { Kind: DecisionKind.TierChanged, Tier: Tier.High });
        Assert.Equal((at, 82), (high.At, high.Score));
        var why = DecisionDetails.FromJson(high.Details);
        Assert.Equal((1, Tier.Medium), (why.Model, why.From));
        Assert.Contains(TierReason.DecisionLayer, why.Matched!);
        Assert.Contains(TierReason.Inquiry, why.Missing!);
        Assert.Equal([Opened.AddHours(50), Opened.AddHours(244)], told.Where(d => d.Kind == DecisionKind.Surge).Select(d => d.At));
        Assert.Equal("medium", (await me.Score(deal, at.AddMinutes(-1))).GetProperty("tier").GetString());
        Assert.Equal("high", (await me.Score(deal, at)).GetProperty("tier").GetString());
        Assert.Equal("low", (await me.Score(deal)).GetProperty("tier").GetString());
        Assert.Equal(["noResponse"], (await me.Score(deal)).GetProperty("tierReasons").EnumerateArray().Select(r => r.GetString()!));
        var tiers = (await me.Get($"/deals/{deal}/moments")).EnumerateArray().Select(m => m.GetProperty("tier").GetString()).ToList();
        Assert.Equal("high", tiers[^1]);
        Assert.Contains("medium", tiers);

        var sweep = room.Services.GetRequiredService<RuleSweep>();
        await sweep.SweepAsync(default);
        var after = (await DecisionsAsync(deal)).Skip(told.Count).ToList();
        Assert.Single(after, d => d is { Kind: DecisionKind.TierChanged, Tier: Tier.Low });
        Assert.Equal(new DateTimeOffset(2026, 6, 26, 15, 0, 0, TimeSpan.FromHours(9)), after.Single(d => d.Kind == DecisionKind.SilenceBegan).At);
        Assert.Single(after, d => d.Kind == DecisionKind.NoResponse);
        Assert.Contains(after, d => d.Kind == DecisionKind.AlertRearmed);
        Assert.Contains(after, d => d.Kind == DecisionKind.RiskRaised && DecisionDetails.FromJson(d.Details).Risk == Risk.Silence);
        Assert.Equal(0, await sweep.SweepAsync(default));
        // and after a rebuild nothing is told again
        await Rebuild.RunAsync(room.Services, default);
        Assert.Equal(0, await sweep.SweepAsync(default));
        // life goes on from what was told
        await me.Signals(deal, Signal((await MembersAsync(deal))[0], "CaseView", ConnectRoom.Now.AddMinutes(-1)));
        await me.Score(deal);
        Assert.Equal(1, await CountAsync(deal, DecisionKind.SilenceBegan));
        Assert.Contains(await DecisionsAsync(deal), d => d.Kind == DecisionKind.RiskCleared);
    }

    [Fact]
    public async Task In_ringi_silence_is_not_told()
    {
        var (me, deal, who) = await BeginAsync();
        await me.Signals(deal, Signal(who, "CaseView", ConnectRoom.Now.AddDays(-20)));
        await me.Patch($"/deals/{deal}", new { stage = "ringi", stageAt = ConnectRoom.Now.AddDays(-19) });
        await me.Score(deal);
        await room.Services.GetRequiredService<RuleSweep>().SweepAsync(default);
        Assert.Equal(0, await CountAsync(deal, DecisionKind.SilenceBegan));
    }

    async Task<(Caller, string Deal, string Member)> BeginAsync()
    {
        var me = await room.CallerAsync();
        var deal = await me.Deal(
            new
            {
                name = "x",
                company = new { name = "x" },
                openedAt = Opened,
            }
        );
        return (
            me,
            deal,
            await me.Member(
                deal,
                new
                {
                    name = "佐藤 健",
                    champion = true,
                    knownSince = Opened,
                }
            )
        );
    }

    static DealId Key(string deal) => new(Guid.Parse(deal));

    Task<List<DecisionRow>> DecisionsAsync(string deal) =>
        room.With(db => db.Decisions.AsNoTracking().Where(d => d.DealId == Key(deal)).OrderBy(d => d.Seq).ToListAsync());

    Task<List<string>> MembersAsync(string deal) =>
        room.With(async db => (await db.Members.Where(m => m.DealId == Key(deal)).ToListAsync()).ConvertAll(m => m.Id.ToString()));

    async Task<int> CountAsync(string deal, DecisionKind kind) => (await DecisionsAsync(deal)).Count(d => d.Kind == kind);

    async Task<int> Caught(Caller me, string deal, DecisionKind kind)
    {
        await me.Score(deal);
        return await CountAsync(deal, kind);
    }

    Task AppendAsync(SignalRow row) =>
        room.With(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await room.Services.GetRequiredService<SignalRows>().AppendAsync(db, [row], default);
            await transaction.CommitAsync();
            room.Services.GetRequiredService<Bell>().Ring(BellTopic.Log);
        });

    static (bool, string?) Handover(JsonElement score) =>
        (score.GetProperty("handover").GetProperty("due").GetBoolean(), score.GetProperty("handover").GetProperty("reason").GetString());

    static object Signal(string member, string kind, DateTimeOffset at) =>
        new
        {
            id = Guid.NewGuid(),
            kind,
            member,
            at,
            activeSeconds = kind.EndsWith("View", StringComparison.Ordinal) ? 30 : (int?)null,
        };
}
