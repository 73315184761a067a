using DealRoom.Domain.Deals;
using DealRoom.Domain.Documents;
using DealRoom.Domain.Rooms;
using DealRoom.Domain.Signals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using DealRoom.Web.Documents;
using DealRoom.Web.FollowUps;
using DealRoom.Web.Hosting;
using DealRoom.Web.Rooms;
using DealRoom.Web.Scoring;
using DealRoom.Web.Signals;
using DealRoom.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DealRoom.Ground;

/// One view a reader has open: its sealed capability and what it stands for.
public sealed record OpenView(string Capability, ViewCapability Opened);

/// What was put into a data folder: deals, and one open view for each reader.
public sealed record LoadGround(IReadOnlyList<DealId> Deals, IReadOnlyList<OpenView> Views, IReadOnlyList<string> DeviceSecrets)
{
    public const string SellerEmail = "mori@mioto.example";
    public const string SellerPassword = "Kisetsu-no-hana-7";

    /// The product's own services over a data folder, not started: for filling it before the product itself runs.
    public static WebApplication Services(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var builder = WebApplication.CreateBuilder([.. settings.Select(s => $"--{s.Key}={s.Value}")]);
        builder.Logging.ClearProviders();
        builder.AddHosting();
        builder.AddData();
        builder.AddTexts();
        builder.AddAccounts();
        builder.AddAccess();
        builder.AddSignals();
        builder.AddDeals();
        builder.AddDocuments();
        builder.AddFollowUps();
        builder.AddRooms();
        return builder.Build();
    }

    /// Views go round the deals, so that neighbours in the list belong to different deals.
    public static async Task<LoadGround> FillAsync(IServiceProvider services, int deals, int readersEach, int documentsEach, CancellationToken ct)
    {
        await Migrate.RunAsync(services, ct);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        var seller = await SellerAsync(scope.ServiceProvider);
        if (!await db.Organisations.AnyAsync(ct))
            db.Organisations.Add(new Organisation { Name = "水音システム株式会社", NameEn = "Mioto Systems" });
        var (views, secrets, ids) = (new List<OpenView>[deals], new List<string>(), new List<DealId>());
        var rows = new List<SignalRow>();
        for (var d = 0; d < deals; d++)
        {
            var one = new DealGround(seller, d, DateTimeOffset.UtcNow.AddMinutes(-30));
            one.Add(db, readersEach, documentsEach);
            rows.AddRange(one.Rows);
            ids.Add(one.Deal.Id);
            secrets.AddRange(one.Secrets);
            var capabilities = scope.ServiceProvider.GetRequiredService<ViewCapabilities>();
            views[d] = [.. one.Views.Select(v => new OpenView(capabilities.Mint(v), v))];
        }
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        await scope.ServiceProvider.GetRequiredService<SignalRows>().AppendAsync(db, rows, ct);
        await transaction.CommitAsync(ct);
        return new(ids, [.. Enumerable.Range(0, readersEach).SelectMany(r => views.Select(v => v[r]))], secrets);
    }

    static async Task<Seller> SellerAsync(IServiceProvider services)
    {
        var users = services.GetRequiredService<UserManager<Seller>>();
        if (await users.FindByEmailAsync(SellerEmail) is { } known)
            return known;
        await services.GetRequiredService<RoleManager<IdentityRole>>().CreateAsync(new IdentityRole(Roles.Admin));
        var seller = new Seller
        {
            UserName = SellerEmail,
            Email = SellerEmail,
            EmailConfirmed = true,
            FamilyName = "森",
            GivenName = "由佳",
            CreatedAt = DateTimeOffset.UtcNow,
        };
        var made = await users.CreateAsync(seller, SellerPassword);
        if (!made.Succeeded)
            throw new InvalidOperationException(made.ToString());
        await users.AddToRoleAsync(seller, Roles.Admin);
        return seller;
    }
}
