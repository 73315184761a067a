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

namespace DealRoom.Web.Tests.Scoring;

/// A published model goes over every deal: the ledger shows it as one row and still sums to the score, before and after.
public sealed class ModelChangeTests(ConnectRoom room) : IClassFixture<ConnectRoom>
{
    static readonly DateTimeOffset Start = new(2026, 6, 1, 9, 0, 0, TimeSpan.FromHours(9));
    static readonly DateTimeOffset Middle = Start.AddDays(25);
    static readonly ScoreModel Other = ScoreModel.Default with
    {
        HalfLifeDays = 60,
        Weights = new(0.20, 0.45, 0.35),
        Points = new Dictionary<SignalKind, double>(ScoreModel.Default.Points) { [SignalKind.RoiRun] = 15, [SignalKind.CaseView] = 3 },
    };

    [Fact]
    public async Task A_model_in_the_middle_of_every_history()
    {
        var me = await room.CallerAsync();
        var deals = new List<string>();
        for (var seed = 0; seed < 8; seed++)
            deals.Add(await LedgerTests.TellAsync(me, new Random(seed)));
        var before = new List<double>();
        foreach (var deal in deals)
            before.Add((await me.Score(deal, Start.AddDays(20))).GetProperty("score").GetDouble());

        var second = await PublishedAsync(Other, Middle, ModelSegment.Everyone);
        await FoldedAsync();
        for (var i = 0; i < deals.Count; i++)
        {
            await AsTwoFoldsSay(me, deals[i], second);
            // the past before it is what it was
            Assert.Equal(before[i], (await me.Score(deals[i], Start.AddDays(20))).GetProperty("score").GetDouble(), 1e-9);
            Assert.Equal(1, (await me.Score(deals[i], Start.AddDays(20))).GetProperty("model").GetInt32());
            Assert.Equal(second, (await me.Score(deals[i])).GetProperty("model").GetInt32());
        }
        // a late one before it, one after it, one now
        foreach (var deal in deals.Take(4))
        {
            var member = await me.Member(deal, new { name = "late", knownSince = Start });
            await me.Signals(deal, One(member, "DemoRequest", Middle.AddDays(-3)));
            await AsTwoFoldsSay(me, deal, second);
            await me.Signals(deal, One(member, "CaseView", Middle.AddHours(1)), One(member, "RoiRun", ConnectRoom.Now));
            await AsTwoFoldsSay(me, deal, second);
        }
        Assert.Equal(0, (await Rebuild.RunAsync(room.Services, default)).Changed);
        var job = await room.With(db => db.Rescores.OrderByDescending(r => r.Id).FirstAsync());
        Assert.Equal((job.Total, true), (job.Done, job.FinishedAt is not null));

        // taken back now: version 1 again, by one more row
        Assert.True(await room.Services.CreateScope().ServiceProvider.GetRequiredService<ModelDesk>().RetireAsync(second, "戻します", "x", default));
        await FoldedAsync();
        foreach (var deal in deals)
        {
            Assert.Equal(1, (await me.Score(deal)).GetProperty("model").GetInt32());
            Assert.Equal(2, (await me.Ledger(deal)).Count(r => r.GetProperty("cause").GetString() == "config"));
            await SumsUp(me, deal);
        }
        Assert.Equal(0, (await Rebuild.RunAsync(room.Services, default)).Changed);
    }

    [Fact]
    public async Task A_segment_has_its_own_model_and_moving_into_it_is_seen()
    {
        var me = await room.CallerAsync();
        var maker = await DealAsync(me, "製造業", 300);
        var seller = await DealAsync(me, "小売業", 300);
        var small = await DealAsync(me, "製造業", 20);
        var segment = new ModelSegment(["製造業"], 100, 999);
        var version = await PublishedAsync(Other, ConnectRoom.Now, segment);
        await FoldedAsync();
        Assert.Equal(version, await ModelOf(me, maker));
        Assert.NotEqual(version, await ModelOf(me, seller));
        Assert.NotEqual(version, await ModelOf(me, small));
        await me.Patch($"/deals/{small}", new { company = new { employees = 100 } });
        ((FakeClock)room.Clock!).Advance(TimeSpan.FromMinutes(2));
        await FoldedAsync();
        Assert.Equal(version, await ModelOf(me, small));
        foreach (var deal in new[] { maker, seller, small })
            await SumsUp(me, deal);
        Assert.Equal(0, (await Rebuild.RunAsync(room.Services, default)).Changed);
    }

    static async Task<int> ModelOf(Caller me, string deal) => (await me.Score(deal)).GetProperty("model").GetInt32();

    static async Task<string> DealAsync(Caller me, string industry, int employees)
    {
        var deal = await me.Deal(
            new
            {
                name = "x",
                company = new
                {
                    name = "株式会社" + Guid.NewGuid().ToString("N")[..8],
                    industry,
                    employees,
                },
                openedAt = Start,
            }
        );
        var member = await me.Member(deal, new { name = "x", knownSince = Start });
        await me.Signals(deal, One(member, "QuoteRequest", ConnectRoom.Now.AddDays(-1)));
        return deal;
    }

    async Task<int> PublishedAsync(ScoreModel model, DateTimeOffset from, ModelSegment segment)
    {
        var version = await room.With(async db =>
        {
            var next = (await db.ScoreModels.MaxAsync(m => (int?)m.Version) ?? 1) + 1;
            db.ScoreModels.Add(
                new ScoreModelRow
                {
                    Version = next,
                    Model = ScoreModelJson.Write(model),
                    Industries = string.Join('\n', segment.Industries),
                    MinEmployees = segment.MinEmployees,
                    MaxEmployees = segment.MaxEmployees,
                    AuthorId = "x",
                    Status = ModelStatus.Published,
                    EffectiveAt = from.ToUniversalTime(),
                }
            );
            await db.SaveChangesAsync();
            return next;
        });
        room.Services.GetRequiredService<ModelBook>().Forget();
        var bell = room.Services.GetRequiredService<Bell>();
        bell.Ring(BellTopic.Models);
        bell.Ring(BellTopic.Log);
        return version;
    }

    /// Until every deal stands under the course that holds for it.
    async Task FoldedAsync()
    {
        for (var tries = 0; ; tries++)
        {
            var stale = await room.With(async db =>
            {
                var book = room.Services.GetRequiredService<ModelBook>();
                var rows = await (
                    from s in db.DealScores
                    join d in db.Deals on s.DealId equals d.Id
                    join c in db.Companies on d.CompanyId equals c.Id
                    select new
                    {
                        s.Course,
                        c.Industry,
                        c.Employees,
                    }
                ).ToListAsync();
                var now = room.Clock!.GetUtcNow();
                var count = 0;
                foreach (var r in rows)
                    count += (await book.CourseAsync(db, r.Industry, r.Employees, now, default)).Key == r.Course ? 0 : 1;
                return count;
            });
            if (stale == 0)
                return;
            Assert.True(tries < 200, $"{stale} deals are not folded again: {room.Services.GetRequiredService<ScoreProjection>().Fault}");
            await Task.Delay(50);
        }
    }

    async Task AsTwoFoldsSay(Caller me, string deal, int version)
    {
        var id = new DealId(Guid.Parse(deal));
        await me.Score(deal);
        var rows = await room.With(db => db.Signals.AsNoTracking().Where(s => s.DealId == id).ToListAsync());
        var log = new LogReading(new Dictionary<DealRoom.Domain.Rooms.GrantId, DealRoom.Domain.Rooms.Grant>(), new Dictionary<Guid, RowClass>());
        var events = rows.Select(log.Event).OfType<DealEvent>().Order(DealEvent.Order).ToList();
        DealFold Under(ScoreModel model) =>
            new(
                model,
                null,
                m => events.OfType<MemberLearned>().FirstOrDefault(e => e.Member == m)?.Facts,
                events.OfType<FactsLearned>().First().Facts,
                TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")
            );
        var (old, fresh) = (Under(ScoreModel.Default), Under(Other with { Version = version }));
        var told = new List<LedgerRow>();
        foreach (var e in events.Where(e => e.At < Middle))
        {
            told.AddRange(old.Apply(e));
            fresh.Apply(e);
        }
        told.AddRange(fresh.TakeOver(old, Middle));
        foreach (var e in events.Where(e => e.At >= Middle))
            told.AddRange(fresh.Apply(e));

        var ledger = await me.Ledger(deal);
        Assert.Equal(told.Count, ledger.Count - 1);
        for (var i = 0; i < told.Count; i++)
        {
            Assert.Equal(told[i].ScoreAfter, ledger[i].GetProperty("scoreAfter").GetDouble(), 1e-6);
            Assert.Equal(told[i].Model, ledger[i].GetProperty("model").GetInt32());
        }
        Assert.Single(ledger, r => r.GetProperty("cause").GetString() == "config");
        Assert.Equal(fresh.At(room.Clock!.GetUtcNow()).Score, (await me.Score(deal)).GetProperty("score").GetDouble(), 1e-6);
        await SumsUp(me, deal);
    }

    static async Task SumsUp(Caller me, string deal)
    {
        var ledger = await me.Ledger(deal);
        var score = (await me.Score(deal)).GetProperty("score").GetDouble();
        Assert.Equal(score, ledger.Sum(r => r.GetProperty("deltaScore").GetDouble()), 1e-6);
    }

    static object One(string member, string kind, DateTimeOffset at) =>
        new
        {
            id = Guid.NewGuid(),
            kind,
            member,
            at,
            activeSeconds = 70,
        };
}
