using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace DealRoom.Web.Hosting.Verbs;

/// <summary><c>user create --email E --role R [--name N]</c>: makes the account and prints its one-time sign-in link.</summary>
static class UserVerb
{
    static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public static async Task CreateAsync(CommandLine asked, IServiceProvider services, CancellationToken ct)
    {
        var email = asked.Needed("email").Trim();
        var role =
            Roles.All.FirstOrDefault(r => r.Equals(asked.Needed("role"), StringComparison.OrdinalIgnoreCase))
            ?? throw new VerbRefusedException($"no such role '{asked.Needed("role")}'; there are: {string.Join(", ", Roles.All)}");
        if (!EmailAddress.IsOne(email))
            throw new VerbRefusedException($"'{email}' is no e-mail address");
        await Data.Migrate.RunAsync(services, ct);
        await using var scope = services.CreateAsyncScope();
        var name = (asked.Option("name") ?? "").Split(' ', 2);
        var seller = new Seller
        {
            UserName = email,
            Email = email,
            FamilyName = name[0],
            GivenName = name.Length > 1 ? name[1] : "",
        };
        var made = await scope.ServiceProvider.GetRequiredService<SellerAccounts>().CreateAsync(seller, role, password: null);
        if (!made.Succeeded)
            throw new VerbRefusedException(Why(made, email));
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var link = await SignInLinks.IssueAsync(
            scope.ServiceProvider.GetRequiredService<DealRoomDb>(),
            seller.Id,
            SignInLinkPurpose.SignIn,
            Life,
            now,
            ct
        );
        Console.Out.WriteLine(services.GetRequiredService<PublicAddress>().Of(link));
    }

    static string Why(IdentityResult refused, string email) =>
        refused.Errors.Any(e => e.Code.StartsWith("Duplicate", StringComparison.Ordinal))
            ? $"there is an account for {email} already"
            : $"refused: {refused}";
}
