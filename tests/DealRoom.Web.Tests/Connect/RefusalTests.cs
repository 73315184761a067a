using System.Net;
using System.Text.Json;
using DealRoom.Web.Accounts;

namespace DealRoom.Web.Tests.Connect;

/// What the API refuses, and how.
public sealed class RefusalTests(ConnectRoom room) : IClassFixture<ConnectRoom>
{
    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var client = room.CreateClient();
        foreach (var header in new[] { null, "Bearer drt_wrong", "Basic abc", "Bearer" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/deals");
            if (header is not null)
                request.Headers.TryAddWithoutValidation("Authorization", header);
            var response = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
            Assert.Contains("Bearer", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_revoked_token_and_one_of_a_seller_who_left_are_unknown()
    {
        var me = await room.CallerAsync("leaver@mioto.example", Roles.FieldSales);
        Assert.Equal(0, (await me.Get("/deals")).GetArrayLength());
        await room.With(async db =>
        {
            db.Users.Single(u => u.Email == "leaver@mioto.example").DeactivatedAt = ConnectRoom.Now;
            await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.Unauthorized, (await me.Client.GetAsync("/api/v1/deals")).StatusCode);
        var other = await room.CallerAsync("revoked@mioto.example", Roles.FieldSales);
        await room.With(async db =>
        {
            foreach (var t in db.ApiTokens)
                t.RevokedAt = ConnectRoom.Now;
            await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.Client.GetAsync("/api/v1/deals")).StatusCode);
    }

    [Fact]
    public async Task A_reading_token_writes_nothing()
    {
        var me = await room.CallerAsync(mayWrite: false);
        await me.Get("/deals");
        await me.Post("/deals", new { name = "x", company = new { name = "y" } }, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Half_a_character_in_a_name_is_no_json()
    {
        var me = await room.CallerAsync();
        var response = await me.Raw("POST", "/deals", """{"\ud800":1,"name":"x"}""");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Somebody_elses_deal_is_the_same_bytes_as_no_deal()
    {
        var mine = await room.CallerAsync("aoki@mioto.example", Roles.FieldSales);
        var theirs = await (await room.CallerAsync("baba@mioto.example", Roles.FieldSales)).Deal();
        foreach (
            var (method, path, body) in new[]
            {
                ("GET", "", ""),
                ("PATCH", "", "{}"),
                ("POST", "/members", """{"name":"x"}"""),
                ("PATCH", $"/members/{Guid.NewGuid()}", "{}"),
                ("POST", "/signals", "[]"),
                ("GET", "/score", ""),
                ("GET", "/ledger", ""),
                ("GET", "/moments", ""),
            }
        )
        {
            var answers = new List<string>();
            foreach (var deal in new[] { theirs, Guid.NewGuid().ToString(), "nonsense" })
            {
                var response = await mine.Raw(method, $"/deals/{deal}{path}", body);
                Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
                answers.Add(response.Content.Headers + await response.Content.ReadAsStringAsync());
            }
            Assert.Single(answers.Distinct());
        }
    }

    [Theory]
    [
        InlineData("""{"name":"","company":{"name":"x"}}""", "name"),
        InlineData("""{"company":{"name":"x"}}""", "name"),
        InlineData("""{"name":"x"}""", "company.name")
    ]
    [InlineData("""{"name":"a\u0000b","company":{"name":"x"}}""", "name"), InlineData("""{"name":"a\ud800b","company":{"name":"x"}}""", "name")]
    [InlineData("""{"name":5,"company":{"name":"x"}}""", "name"), InlineData("""{"name":"x","company":"x"}""", "company")]
    [
        InlineData("""{"name":"x","company":{"name":"x","corporateNumber":"123"}}""", "company.corporateNumber"),
        InlineData("""{"name":"x","company":{"name":"x","employees":1.5}}""", "company.employees")
    ]
    [
        InlineData("""{"name":"x","company":{"name":"x"},"stage":"Awareness!"}""", "stage"),
        InlineData("""{"name":"x","company":{"name":"x"},"openedAt":"2026-06-01T09:00:00"}""", "openedAt")
    ]
    [
        InlineData("""{"name":"x","company":{"name":"x"},"openedAt":"2030-06-01T09:00:00Z"}""", "openedAt"),
        InlineData("""{"name":"x","company":{"name":"x"},"openedAt":"0001-01-01T00:00:00Z"}""", "openedAt")
    ]
    [
        InlineData("""{"name":"x","company":{"name":"x"},"fit":{"needs":1.01}}""", "fit.needs"),
        InlineData("""{"name":"x","company":{"name":"x"},"fit":{"needs":1e999}}""", "fit.needs")
    ]
    [
        InlineData("""{"name":"x","company":{"name":"x"},"requiredDepartments":["nowhere"]}""", "requiredDepartments"),
        InlineData("""{"name":"x","company":{"name":"x"},"requiredDepartments":"it"}""", "requiredDepartments")
    ]
    [
        InlineData("""{"name":"x","company":{"name":"x"},"amount":-1}""", "amount"),
        InlineData("""{"name":"x","company":{"name":"x"},"amount":99999999999999999999}""", "amount")
    ]
    public async Task Bad_input_names_its_field(string json, string field)
    {
        var problem = await (await room.CallerAsync()).RawJson("POST", "/deals", json, HttpStatusCode.UnprocessableEntity);
        Assert.Contains(field, problem.GetProperty("errors").EnumerateObject().Select(e => e.Name));
        Assert.Contains(field, problem.GetProperty("title").GetString()!, StringComparison.Ordinal);
    }

    [Theory, InlineData("{"), InlineData(""), InlineData("{\"name\":}"), InlineData("[1,]")]
    public async Task Malformed_json_is_400_and_says_where(string json)
    {
        var problem = await (await room.CallerAsync()).RawJson("POST", "/deals", json, HttpStatusCode.BadRequest);
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Too_much_is_refused()
    {
        var me = await room.CallerAsync();
        var deal = await me.Deal();
        await me.RawJson("POST", "/deals", Named(100_000), HttpStatusCode.UnprocessableEntity);
        await me.RawJson("POST", "/deals", Named(1_100_000), HttpStatusCode.RequestEntityTooLarge);
        await me.RawJson(
            "POST",
            $"/deals/{deal}/signals",
            "[" + string.Join(',', Enumerable.Repeat("{}", 501)) + "]",
            HttpStatusCode.UnprocessableEntity
        );
        await me.RawJson("POST", $"/deals/{deal}/signals", "{}", HttpStatusCode.UnprocessableEntity);
        await me.RawJson("POST", $"/deals/{deal}/signals", new string('[', 1000), HttpStatusCode.BadRequest);
    }

    static string Named(int length) => JsonSerializer.Serialize(new { name = new string('x', length), company = new { name = "x" } });

    [Fact]
    public async Task Strange_texts_are_kept_whole()
    {
        var me = await room.CallerAsync();
        foreach (
            var name in new[]
            {
                "👨‍👩‍👧‍👦🇯🇵",
                "שלום עולם",
                "مرحبا",
                "𠮷野家",
                "a'; DROP TABLE \"Deals\";--",
                "<script>alert(1)</script>",
                string.Concat(Enumerable.Repeat("\uFDFD", 200)),
                "★",
                "%_\\",
                "が",
            }
        )
        {
            var deal = await me.Deal(new { name, company = new { name } });
            var member = await me.Member(
                deal,
                new
                {
                    name,
                    title = name,
                    department = name,
                    kana = name,
                }
            );
            var told = await me.Get("/deals/" + deal);
            var person = told.GetProperty("members")[0];
            Assert.All(
                new[]
                {
                    told.GetProperty("name"),
                    told.GetProperty("company").GetProperty("name"),
                    person.GetProperty("name"),
                    person.GetProperty("department"),
                },
                kept => Assert.Equal(name, kept.GetString())
            );
            await me.Signals(
                deal,
                new
                {
                    id = Guid.NewGuid(),
                    kind = "QuoteRequest",
                    member,
                    at = ConnectRoom.Now,
                    asset = name,
                }
            );
            Assert.Contains(name, (await me.Ledger(deal))[^2].GetProperty("text").GetProperty("ja").GetString()!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_bad_signal_does_not_refuse_the_rest()
    {
        var me = await room.CallerAsync();
        var deal = await me.Deal(
            new
            {
                name = "x",
                company = new { name = "x" },
                openedAt = ConnectRoom.Now.AddDays(-9),
            }
        );
        var member = await me.Member(deal, new { name = "x" });
        var stranger = await me.Member(await me.Deal(), new { name = "y" });
        var (same, at) = (Guid.NewGuid(), ConnectRoom.Now.AddDays(-1).ToString("O"));
        string One(string id, string rest) => $$"""{"id":"{{id}}",{{rest}}}""";
        string New(string rest) => One(Guid.NewGuid().ToString(), rest);
        var json =
            "["
            + string.Join(
                ',',
                One(same.ToString(), $$""" "kind":"RoiRun","member":"{{member}}","at":"{{at}}" """),
                One(same.ToString(), $$""" "kind":"RoiRun","member":"{{member}}","at":"{{at}}" """),
                New($$""" "kind":"CaseView","at":"{{at}}","activeSeconds":4.9999 """),
                New($$""" "kind":"RoiRun","at":"{{ConnectRoom.Now.AddMinutes(1):O}}" """),
                New($$""" "kind":"Nonsense","at":"{{at}}" """),
                New($$""" "kind":"1","at":"{{at}}" """),
                New($$""" "kind":"RoiRun","member":"{{stranger}}","at":"{{at}}" """),
                New($$""" "kind":"RoiRun","at":"{{ConnectRoom.Now.AddMinutes(3):O}}" """),
                New(""" "kind":"RoiRun","at":"2026-06-01T09:00:00" """),
                New(""" "kind":"RoiRun","at":"0001-01-01T00:00:00Z" """),
                New($$""" "kind":"CaseView","at":"{{at}}" """),
                New($$""" "kind":"CaseView","at":"{{at}}","activeSeconds":-1 """),
                New($$""" "kind":"CaseView","at":"{{at}}","activeSeconds":1e300 """),
                $$"""{"kind":"RoiRun","at":"{{at}}"}""",
                One("", $$""" "kind":"RoiRun","at":"{{at}}" """),
                "7",
                New($$""" "kind":"RoiRun","at":"{{at}}","asset":"\ud800" """),
                New($$""" "kind":"RoiRun","at":"{{at}}","asset":"{{new string('x', 201)}}" """),
                New($$""" "kind":"RoiRun","at":"{{at}}","asset":"a\u0000" """),
                New($$""" "kind":"Forward","at":"{{at}}","recipient":5 """),
                $$"""{"id":"\udfff","kind":"RoiRun","at":"{{at}}"}"""
            )
            + "]";
        var answer = await me.RawJson("POST", $"/deals/{deal}/signals", json, HttpStatusCode.Accepted);
        Assert.Equal((3, 1), (answer.GetProperty("accepted").GetInt32(), answer.GetProperty("duplicates").GetInt32()));
        Assert.Equal(
            [
                "unknownKind",
                "unknownKind",
                "unknownMember",
                "inTheFuture",
                "badTime",
                "badTime",
                "noActiveSeconds",
                "badActiveSeconds",
                "badActiveSeconds",
                "badId",
                "badId",
                "notAnObject",
                "badAsset",
                "badAsset",
                "badAsset",
                "badRecipient",
                "badId",
            ],
            answer.GetProperty("refused").EnumerateArray().Select(r => r.GetProperty("reason").GetString()!)
        );
        var again = await me.RawJson("POST", $"/deals/{deal}/signals", json, HttpStatusCode.Accepted);
        Assert.Equal(4, again.GetProperty("duplicates").GetInt32());
        var paid = (await me.Ledger(deal)).Where(r => r.GetProperty("cause").GetString() == "signal").ToList();
        Assert.Equal($"12 {member}, 12 ", string.Join(", ", paid.Select(r => $"{r.GetProperty("points")} {r.GetProperty("member")}")));
    }

    [Fact]
    public async Task Unknown_addresses_are_the_same_404()
    {
        var me = await room.CallerAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await me.Client.GetAsync("/api/v1/nonsense")).StatusCode);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await me.Client.GetAsync($"/api/v1/deals/{await me.Deal()}/score?at=yesterday")).StatusCode
        );
        Assert.Equal(HttpStatusCode.Unauthorized, (await room.CreateClient().GetAsync("/api/v1/nonsense")).StatusCode);
    }

    [Fact]
    public async Task The_document_is_open()
    {
        var document = JsonSerializer.Deserialize<JsonElement>(await room.CreateClient().GetStringAsync("/openapi/v1.json"));
        var paths = document.GetProperty("paths").EnumerateObject().Select(p => p.Name).Order();
        Assert.Equal(
            [
                "/api/v1/calendar/{year}",
                "/api/v1/deals",
                "/api/v1/deals/{deal}",
                "/api/v1/deals/{deal}/ledger",
                "/api/v1/deals/{deal}/members",
                "/api/v1/deals/{deal}/members/{member}",
                "/api/v1/deals/{deal}/moments",
                "/api/v1/deals/{deal}/score",
                "/api/v1/deals/{deal}/signals",
                "/api/v1/roi",
            ],
            paths
        );
        var post = document.GetProperty("paths").GetProperty("/api/v1/deals/{deal}/signals").GetProperty("post").GetRawText();
        Assert.Contains("activeSeconds", post, StringComparison.Ordinal);
    }
}
