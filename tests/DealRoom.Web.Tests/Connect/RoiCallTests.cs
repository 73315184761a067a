using System.Net;
using System.Text.Json;

namespace DealRoom.Web.Tests.Connect;

/// POST /roi: the figures of roi.md by HTTP, and what it refuses.
public sealed class RoiCallTests(ConnectRoom room) : IClassFixture<ConnectRoom>
{
    [Fact]
    public async Task Labour_saving_comes_to_the_printed_figures()
    {
        var me = await room.CallerAsync();
        var told = await me.Post(
            "/roi",
            new
            {
                discountRate = 0.1,
                benefits = new[] { new { name = "工数削減", flows = new[] { 0, 3024000, 4536000, 5040000 } } },
                costs = new[] { new { name = "利用料", flows = new[] { 1200000, 2400000, 2400000, 2400000 } } },
            },
            HttpStatusCode.OK
        );
        Close(12_600_000, "totalBenefit");
        Close(8_400_000, "totalCost");
        Close(50.0, "simpleRoiPercent");
        Close(10284477.836213, "pvBenefit");
        Close(7168444.778362, "pvCost");
        Close(3116033.057851, "npv");
        Close(43.468746, "pvRoiPercent");
        Close(98.007775, "irrPercent");
        Close(15.235955, "paybackMonths");
        Assert.Equal([-1200000, 624000, 2136000, 2640000], told.GetProperty("cashFlow").EnumerateArray().Select(v => v.GetDouble()));
        Assert.Equal([-1200000, -576000, 1560000, 4200000], told.GetProperty("cumulative").EnumerateArray().Select(v => v.GetDouble()));

        void Close(double printed, string field) => Assert.Equal(printed, told.GetProperty(field).GetDouble(), 1e-6);
    }

    [Fact]
    public async Task What_has_no_rate_of_return_says_null()
    {
        var me = await room.CallerAsync();
        var told = await me.RawJson(
            "POST",
            "/roi",
            """{"discountRate":0.05,"benefits":[{"flows":[100,1]}],"costs":[{"flows":[1,50]}]}""",
            HttpStatusCode.OK
        );
        Assert.Equal(JsonValueKind.Null, told.GetProperty("irrPercent").ValueKind);
        Assert.Equal(0, told.GetProperty("paybackMonths").GetDouble());
    }

    [Theory]
    [InlineData("""{"discountRate":-1,"benefits":[{"flows":[1]}]}""", "discountRate")]
    [InlineData("""{"discountRate":"10%","benefits":[{"flows":[1]}]}""", "discountRate")]
    [InlineData("""{"discountRate":0.1}""", "benefits")]
    [InlineData("""{"discountRate":0.1,"benefits":[{"flows":[]}]}""", "benefits[0].flows")]
    [InlineData("""{"discountRate":0.1,"benefits":[{"flows":[1]}],"costs":[{"flows":[1e30]}]}""", "costs[0].flows")]
    [InlineData("""{"discountRate":0.1,"benefits":[{"flows":[1],"risk":1.5}]}""", "benefits[0].risk")]
    [InlineData("""{"discountRate":0.1,"benefits":["x"]}""", "benefits[0]")]
    [InlineData("""{"discountRate":-0.99,"benefits":[{"flows":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]}]}""", "discountRate")]
    public async Task A_case_that_cannot_be_computed_is_refused_by_its_field(string json, string field)
    {
        var me = await room.CallerAsync();
        using var answer = await me.Raw("POST", "/roi", json);
        Assert.True((int)answer.StatusCode is 400 or 422, answer.StatusCode.ToString());
        Assert.Contains($"\"{field}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
