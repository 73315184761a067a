using System.Net;
using System.Text.Json;
using DealRoom.Web.Accounts;
using DealRoom.Web.Deals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealRoom.Web.Tests.Connect;

/// Deals and committees by script.
public sealed class DealCallTests(ConnectRoom room) : IClassFixture<ConnectRoom>
{
    [Fact]
    public async Task Absent_stays_and_null_clears()
    {
        var me = await room.CallerAsync();
        var deal = await me.Deal(
            new
            {
                name = "x",
                company = new
                {
                    name = "株式会社ひいらぎ",
                    industry = "小売",
                    employees = 120,
                    corporateNumber = "７０００-０１２０-５０００２",
                },
                amount = 4_800_000L,
                stage = "interest",
                fit = new { industry = 1, needs = 0.5 },
                requiredDepartments = new[] { "情シス", "legal", "法務部" },
            }
        );
        var told = await me.Patch($"/deals/{deal}", new { name = "y", fit = new { needs = (double?)null, size = 0.25 } });
        Assert.Equal(
            ("y", 4_800_000, "interest"),
            (told.GetProperty("name").GetString(), told.GetProperty("amount").GetInt64(), told.GetProperty("stage").GetString())
        );
        Assert.Equal(
            """{"industry":1,"size":0.25,"title":null,"needs":null,"history":null,"budgetTiming":null}""",
            told.GetProperty("fit").GetRawText()
        );
        Assert.Equal(["it", "legal"], told.GetProperty("requiredDepartments").EnumerateArray().Select(d => d.GetString()!));
        Assert.Equal("7000012050002", told.GetProperty("company").GetProperty("corporateNumber").GetString());
        told = await me.Patch(
            $"/deals/{deal}",
            new
            {
                amount = (long?)null,
                fit = (object?)null,
                requiredDepartments = (object?)null,
            }
        );
        Assert.Equal(JsonValueKind.Null, told.GetProperty("amount").ValueKind);
        Assert.Equal(JsonValueKind.Null, told.GetProperty("fit").GetProperty("industry").ValueKind);
        Assert.Equal(0, told.GetProperty("requiredDepartments").GetArrayLength());
        await me.Patch($"/deals/{deal}", new { name = (string?)null }, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("y", (await me.Get($"/deals/{deal}")).GetProperty("name").GetString());
        await me.Patch($"/deals/{deal}", new { name = "z", stage = "nonsense" }, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("y", (await me.Get($"/deals/{deal}")).GetProperty("name").GetString());
    }

    [Fact]
    public async Task One_company_under_many_spellings()
    {
        var me = await room.CallerAsync();
        foreach (var name in new[] { "株式会社かえで物産", "㈱かえで物産", "カエデ物産(株)" })
            await me.Deal(new { name = "x", company = new { name } });
        Assert.Equal(1, await room.With(db => db.Companies.CountAsync(c => c.Name.EndsWith("かえで物産"))));
        var deal = await me.Deal(new { name = "x", company = new { name = "かえで物産" } });
        var told = await me.Patch($"/deals/{deal}", new { company = new { name = "もみじ物産" } });
        Assert.Equal("もみじ物産", told.GetProperty("company").GetProperty("name").GetString());
        Assert.Equal(1, await room.With(db => db.Companies.CountAsync(c => c.Name.EndsWith("かえで物産"))));
    }

    [Fact]
    public async Task A_room_with_its_sections_and_an_owner()
    {
        var me = await room.CallerAsync("chiba@mioto.example", Roles.FieldSales);
        var opened = await me.Post("/deals", new { name = "x", company = new { name = "x" } });
        var roomId = Guid.Parse(opened.GetProperty("roomId").GetString()!);
        var sections = await room.With(db =>
            db.RoomSections.Where(s => s.RoomId == new DealRoom.Domain.Rooms.RoomId(roomId))
                .OrderBy(s => s.Position)
                .Select(s => s.TitleJa)
                .ToListAsync()
        );
        Assert.Equal(["ご提案", "料金・ご契約", "セキュリティ・運用"], sections);
        var told = await me.Get("/deals/" + opened.GetProperty("id").GetString());
        Assert.Equal("chiba@mioto.example", told.GetProperty("owner").GetProperty("email").GetString());
    }

    [Fact]
    public async Task The_list_is_complete_page_by_page()
    {
        var me = await room.CallerAsync("doi@mioto.example", Roles.FieldSales);
        var made = new List<string>();
        for (var i = 0; i < 105; i++)
            made.Add(await me.Deal(new { name = "x" + i, company = new { name = "リスト商会" } }));
        var told = new List<string>();
        for (JsonElement page; (page = await me.Get("/deals" + (told.Count == 0 ? "" : "?after=" + told[^1]))).GetArrayLength() > 0; )
            told.AddRange(page.EnumerateArray().Select(d => d.GetProperty("id").GetString()!));
        Assert.Equal(made.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await me.Client.GetAsync("/api/v1/deals?after=" + Guid.NewGuid())).StatusCode);
    }

    [Fact]
    public async Task A_person_is_read_off_the_card()
    {
        var me = await room.CallerAsync();
        var deal = await me.Deal();
        var id = await me.Member(
            deal,
            new
            {
                name = "田中　誠",
                title = "取締役CFO",
                email = "tanaka@aoba.example",
            }
        );
        var told = (await me.Get($"/deals/{deal}")).GetProperty("members")[0];
        Assert.Equal(
            ("田中", "accounting", true),
            (
                told.GetProperty("familyName").GetString(),
                told.GetProperty("departmentCode").GetString(),
                told.GetProperty("decisionLayer").GetBoolean()
            )
        );
        told = await me.Patch(
            $"/deals/{deal}/members/{id}",
            new
            {
                department = "経営企画室",
                decisionLayer = false,
                email = (string?)null,
            }
        );
        Assert.Equal(
            ("経営企画室", "executive", false, null),
            (
                told.GetProperty("department").GetString(),
                told.GetProperty("departmentCode").GetString(),
                told.GetProperty("decisionLayer").GetBoolean(),
                told.GetProperty("email").GetString()
            )
        );
        foreach (
            var (body, field) in new (object, string)[]
            {
                (new { roles = new[] { "king" } }, "roles"),
                (new { email = "nobody" }, "email"),
                (new { champion = "yes" }, "champion"),
                (new { name = "" }, "name"),
            }
        )
            Assert.True(
                (await me.Patch($"/deals/{deal}/members/{id}", body, HttpStatusCode.UnprocessableEntity))
                    .GetProperty("errors")
                    .TryGetProperty(field, out _)
            );
        await me.Patch($"/deals/{deal}/members/{Guid.NewGuid()}", new { title = "x" }, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Handing_on_and_sharing_change_who_sees()
    {
        var (from, to, third) = (
            await room.CallerAsync("eto@mioto.example", Roles.FieldSales),
            await room.CallerAsync("fuji@mioto.example", Roles.FieldSales),
            await room.CallerAsync("goto@mioto.example", Roles.FieldSales)
        );
        var deal = await from.Deal();
        var id = new DealRoom.Domain.Deals.DealId(Guid.Parse(deal));
        await As(
            "goto@mioto.example",
            s => s.GetRequiredService<TransferDeal>(),
            async (deed, by, ids) => Assert.IsType<Outcome<DealRoom.Domain.Deals.DealId>.NotThere>(await deed.DoAsync(id, ids["goto"], by, default))
        );
        await As(
            "eto@mioto.example",
            s => s.GetRequiredService<ShareDeal>(),
            async (deed, by, ids) => Assert.IsType<Outcome<DealRoom.Domain.Deals.DealId>.Done>(await deed.WithAsync(id, ids["goto"], by, default))
        );
        await third.Get($"/deals/{deal}");
        await As(
            "eto@mioto.example",
            s => s.GetRequiredService<TransferDeal>(),
            async (deed, by, ids) =>
            {
                Assert.IsType<Outcome<DealRoom.Domain.Deals.DealId>.Refused>(await deed.DoAsync(id, "nobody", by, default));
                Assert.IsType<Outcome<DealRoom.Domain.Deals.DealId>.Done>(await deed.DoAsync(id, ids["fuji"], by, default));
            }
        );
        await to.Get($"/deals/{deal}");
        Assert.Equal(HttpStatusCode.NotFound, (await from.Client.GetAsync($"/api/v1/deals/{deal}")).StatusCode);
        Assert.Equal(2, await room.With(db => db.OwnerChanges.CountAsync(c => c.DealId == id)));
    }

    [Fact]
    public async Task Duplicates_tell_company_and_owner_only()
    {
        var me = await room.CallerAsync();
        var deal = await me.Deal(
            new
            {
                name = "x",
                company = new
                {
                    name = "株式会社髙嶋屋根",
                    kana = "タカシマヤネ",
                    corporateNumber = "9010401052465",
                },
            }
        );
        await me.Member(
            deal,
            new
            {
                name = "渡邊 花",
                kana = "ワタナベ ハナ",
                email = "hana@yane.example",
            }
        );
        await using var scope = room.Services.CreateAsyncScope();
        var duplicates = scope.ServiceProvider.GetRequiredService<Duplicates>();
        var hint = new Duplicates.Hint("株式会社髙嶋屋根", "森 由佳");
        Assert.Equal([hint], await duplicates.OfCompanyAsync("高島屋根", null, default));
        Assert.Contains(hint, await duplicates.OfCompanyAsync(null, "T9010401052465", default));
        Assert.Equal([hint], await duplicates.OfPersonAsync("渡辺花", null, default));
        Assert.Equal([hint], await duplicates.OfPersonAsync(null, "HANA@yane.example", default));
        Assert.Empty(await duplicates.OfPersonAsync("", null, default));
    }

    async Task As<T>(
        string email,
        Func<IServiceProvider, T> deed,
        Func<T, System.Security.Claims.ClaimsPrincipal, Dictionary<string, string>, Task> use
    )
    {
        await using var scope = room.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<DealRoom.Web.Data.Seller>>();
        var factory = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.IUserClaimsPrincipalFactory<DealRoom.Web.Data.Seller>>();
        var ids = (await users.Users.ToListAsync()).ToDictionary(u => u.Email!.Split('@')[0], u => u.Id);
        await use(deed(scope.ServiceProvider), await factory.CreateAsync((await users.FindByEmailAsync(email))!), ids);
    }
}
