using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace DealRoom.Web.Hosting.Verbs;

/// <summary><c>token create --name N [--user E] [--read-only]</c>: prints the token, once. Without a user it acts as an administrator.</summary>
static class TokenVerb
{
    public static async Task CreateAsync(CommandLine asked, IServiceProvider services, CancellationToken ct)
    {
        var name = asked.Needed("name").Trim();
        if (name.Length is 0 or > 100)
            throw new VerbRefusedException("a token's name has 1 to 100 characters");
        if (asked.Has("user") && asked.Option("user") is null)
            throw new VerbRefusedException("--user needs an e-mail address");
        await Data.Migrate.RunAsync(services, ct);
        await using var scope = services.CreateAsyncScope();
        var seller = asked.Option("user") is { } email
            ? await scope.ServiceProvider.GetRequiredService<UserManager<Seller>>().FindByEmailAsync(email)
                ?? throw new VerbRefusedException($"there is no account for {email}")
            : null;
        if (seller?.DeactivatedAt is not null)
            throw new VerbRefusedException($"the account for {seller.Email} is deactivated");
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        Console.Out.WriteLine(
            await Tokens.CreateAsync(db, name, seller?.Id, !asked.Has("read-only"), services.GetRequiredService<TimeProvider>().GetUtcNow(), ct)
        );
    }
}
