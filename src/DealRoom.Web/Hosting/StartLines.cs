using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Hosting;

/// <summary>
/// What a start prints on standard output, one per line, once it listens: the way in. Links are issued afresh at each start; the ones of the
/// start before are worthless from then on.
/// </summary>
public static class StartLines
{
    static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public static async Task PrepareAsync(WebApplication app, DemoDoors? demo, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        var address = app.Services.GetRequiredService<PublicAddress>();
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var lines = demo is null ? await SetupAsync(db, address, now, ct) : await DemoAsync(db, address, demo, now, ct);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var line in lines)
                Console.Out.WriteLine(line);
        });
    }

    static async Task<string[]> DemoAsync(DealRoomDb db, PublicAddress address, DemoDoors demo, DateTimeOffset now, CancellationToken ct)
    {
        await SignInLinks.CancelAsync(db, demo.SellerId, SignInLinkPurpose.SignIn, now, ct);
        var seller = await SignInLinks.IssueAsync(db, demo.SellerId, SignInLinkPurpose.SignIn, Life, now, ct);
        return
        [
            "seller: " + address.Of(seller),
            "buyer: " + address.Of(demo.BuyerPath),
            "note: a browser that holds a seller session never counts as a buyer; open the buyer link in a private window",
        ];
    }

    static async Task<string[]> SetupAsync(DealRoomDb db, PublicAddress address, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Users.AnyAsync(ct))
            return [];
        await SignInLinks.CancelAsync(db, null, SignInLinkPurpose.Setup, now, ct);
        return ["setup: " + address.Of(await SignInLinks.IssueAsync(db, null, SignInLinkPurpose.Setup, Life, now, ct))];
    }
}
