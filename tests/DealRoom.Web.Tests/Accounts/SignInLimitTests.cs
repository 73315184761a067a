using System.Net;

namespace DealRoom.Web.Tests.Accounts;

public sealed class SignInLimitTests
{
    [Fact]
    public async Task The_sixth_attempt_at_an_account_within_a_minute_waits()
    {
        using var room = new RunningDealRoom { Settings = { ["DealRoom:Limits:SignInsPerAccount"] = "5" } };
        using var browser = room.Browser();
        for (var i = 1; i <= 6; i++)
        {
            var answer = await browser.PostFormAsync(
                "/sign-in",
                new() { ["Input.Email"] = "who@mioto.example", ["Input.Password"] = "wrong-wrong-wrong" },
                "#sign-in"
            );
            Assert.Equal(i < 6 ? HttpStatusCode.OK : HttpStatusCode.TooManyRequests, answer.StatusCode);
            if (i == 6)
                Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        }
    }
}
