using System.Net;
using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Accounts;

public sealed class SettingsTests
{
    [Theory, InlineData("/settings/people"), InlineData("/settings/people/new"), InlineData("/settings/organisation"), InlineData("/settings/tokens")]
    public async Task Settings_are_for_administrators_and_are_not_there_for_others(string path)
    {
        using var room = new RunningDealRoom();
        using var manager = await room.SignedInAsync("manager@mioto.example", Roles.Manager);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(path)).StatusCode);
        using var admin = await room.SignedInAsync("admin@mioto.example");
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(path)).StatusCode);
        Assert.Equal("/sign-in", new Uri(admin.BaseAddress!, (await room.Browser().GetAsync(path)).Headers.Location!).AbsolutePath);
    }

    [Fact]
    public async Task Somebody_is_invited_by_a_link_and_a_mail_and_then_chooses_a_password()
    {
        using var room = new RunningDealRoom();
        using var admin = await room.SignedInAsync();
        var fields = new Dictionary<string, string>
        {
            ["Input.FamilyName"] = "北村",
            ["Input.Email"] = "kitamura@mioto.example",
            ["Input.Role"] = Roles.InsideSales,
        };
        var page = await (await admin.PostFormAsync("/settings/people/new", fields, "#invite")).DocumentAsync();
        var link = page.QuerySelector("input[name=link]")!.GetAttribute("value")!;
        var mail = await room.With(db => db.OutboxMails.SingleAsync());
        Assert.Equal("kitamura@mioto.example", mail.To);
        Assert.DoesNotContain(link, mail.Body, StringComparison.Ordinal);
        var outbox = (await admin.PageAsync("/settings/outbox")).QuerySelector("textarea")!.TextContent;
        Assert.Contains(link, outbox, StringComparison.Ordinal);
        Assert.Contains("北村", outbox, StringComparison.Ordinal);

        using var browser = room.Browser();
        Assert.Equal("/account/password", (await browser.PostFormAsync(new Uri(link).AbsolutePath, [], "#link")).Headers.Location?.OriginalString);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await browser.PostFormAsync("/account/password", new() { ["Password"] = "Ato-kara-kita-michi" }, "#password")).StatusCode
        );
        Assert.DoesNotContain("北村", (await browser.PageAsync("/settings/outbox")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var again = await (await admin.PostFormAsync("/settings/people/new", fields, "#invite")).DocumentAsync();
        Assert.NotNull(again.QuerySelector("#Input_Email-error"));
        Assert.Equal("北村", again.QuerySelector("#Input_FamilyName")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Who_leaves_hands_over_every_deal_and_gets_in_no_more()
    {
        using var room = new RunningDealRoom();
        using var admin = await room.SignedInAsync("admin@mioto.example");
        using var leaving = await room.SignedInAsync("leaver@mioto.example", Roles.FieldSales);
        var leaver = await room.SellerAsync("leaver@mioto.example");
        var heir = await room.SellerAsync("heir@mioto.example", Roles.FieldSales);
        await room.With(async db =>
        {
            var company = new Company { Id = new(Guid.NewGuid()), Name = "みなと精工株式会社" };
            db.Companies.Add(company);
            for (var i = 0; i < 3; i++)
                db.Deals.Add(
                    new Deal
                    {
                        Id = new(Guid.NewGuid()),
                        CompanyId = company.Id,
                        Name = "受注管理 " + i,
                        OwnerId = leaver.Id,
                    }
                );
            await db.SaveChangesAsync();
            await Tokens.CreateAsync(db, "script", leaver.Id, true, DateTimeOffset.UtcNow, default);
        });
        var path = "/settings/people/" + leaver.Id;
        var nobody = await (await admin.PostFormAsync(path, [], "#leave")).DocumentAsync();
        Assert.NotNull(nobody.QuerySelector("#Heir-error"));
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await admin.PostFormAsync(path + "?handler=Leave", new() { ["Heir"] = heir.Id }, "#leave")).StatusCode
        );

        Assert.Equal(3, await room.With(db => db.Deals.CountAsync(d => d.OwnerId == heir.Id)));
        Assert.Equal(3, await room.With(db => db.OwnerChanges.CountAsync(c => c.FromSellerId == leaver.Id && c.ToSellerId == heir.Id)));
        Assert.NotNull(await room.With(db => db.ApiTokens.Select(t => t.RevokedAt).SingleAsync()));
        var entry = new Dictionary<string, string> { ["Input.Email"] = "leaver@mioto.example", ["Input.Password"] = Deeds.Password };
        Assert.Equal(HttpStatusCode.OK, (await room.Browser().PostFormAsync("/sign-in", entry, "#sign-in")).StatusCode);

        await admin.PostFormAsync(path, [], "#return");
        Assert.Equal(HttpStatusCode.Redirect, (await room.Browser().PostFormAsync("/sign-in", entry, "#sign-in")).StatusCode);
    }

    [Fact]
    public async Task One_administrator_always_remains()
    {
        using var room = new RunningDealRoom();
        using var admin = await room.SignedInAsync("admin@mioto.example");
        var me = await room.SellerAsync("admin@mioto.example");
        var heir = await room.SellerAsync("heir@mioto.example", Roles.FieldSales);
        var path = "/settings/people/" + me.Id;
        Assert.NotNull(
            (await (await admin.PostFormAsync(path, new() { ["Role"] = Roles.Manager }, "#role")).DocumentAsync()).QuerySelector("#Role-error")
        );
        Assert.NotNull(
            (await (await admin.PostFormAsync(path, new() { ["Heir"] = heir.Id }, "#leave")).DocumentAsync()).QuerySelector("#Heir-error")
        );
        await admin.PostFormAsync("/settings/people/" + heir.Id, new() { ["Role"] = Roles.Admin }, "#role");
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostFormAsync(path, new() { ["Role"] = Roles.Manager }, "#role")).StatusCode);
    }

    [Fact]
    public async Task A_token_is_shown_once_and_revoked()
    {
        using var room = new RunningDealRoom();
        using var admin = await room.SignedInAsync();
        var page = await (await admin.PostFormAsync("/settings/tokens", new() { ["Name"] = "CRM" }, "#new-token")).DocumentAsync();
        var text = page.QuerySelector("input[name=token]")!.GetAttribute("value")!;
        Assert.StartsWith(Tokens.Prefix, text, StringComparison.Ordinal);
        var row = await room.With(db => db.ApiTokens.SingleAsync());
        Assert.Equal(Secrets.Hash(text), row.Hash);
        Assert.DoesNotContain(text, await admin.GetStringAsync("/settings/tokens"), StringComparison.Ordinal);
        await admin.PostFormAsync("/settings/tokens", [], "td form");
        Assert.NotNull(await room.With(db => db.ApiTokens.Select(t => t.RevokedAt).SingleAsync()));
    }

    [Fact]
    public async Task The_organisation_is_kept()
    {
        using var room = new RunningDealRoom();
        using var admin = await room.SignedInAsync();
        var wrong = await (
            await admin.PostFormAsync(
                "/settings/organisation",
                new() { ["Input.Name"] = "", ["Input.Website"] = "javascript:alert(1)" },
                "#organisation"
            )
        ).DocumentAsync();
        Assert.NotNull(wrong.QuerySelector("#Input_Name-error"));
        Assert.NotNull(wrong.QuerySelector("#Input_Website-error"));
        await admin.PostFormAsync(
            "/settings/organisation",
            new()
            {
                ["Input.Name"] = "ミオト株式会社",
                ["Input.NameEn"] = "Mioto K.K.",
                ["Input.TimeZone"] = "Asia/Tokyo",
            },
            "#organisation"
        );
        Assert.Equal("Mioto K.K.", await room.With(db => db.Organisations.Select(o => o.NameEn).SingleAsync()));
    }
}
