using DealRoom.Web.Accounts;

namespace DealRoom.Web.Tests.Connect;

/// A DealRoom in December 2026, so that summer's examples lie in the past whatever day it is.
public sealed class ConnectRoom : RunningDealRoom
{
    public static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(9));

    public ConnectRoom() => Clock = new FakeClock(Now);

    public async Task<Caller> CallerAsync(string email = "mori@mioto.example", string role = Roles.Admin, bool mayWrite = true)
    {
        var seller = await SellerAsync(email, role);
        var token = await With(db => Tokens.CreateAsync(db, "test", seller.Id, mayWrite, Now, default));
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return new Caller(client);
    }
}
