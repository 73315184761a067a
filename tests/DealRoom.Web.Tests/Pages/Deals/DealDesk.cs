using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Documents;
using DealRoom.Domain.Rooms;
using DealRoom.Domain.Signals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using DealRoom.Web.Scoring;
using DealRoom.Web.Signals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opening = DealRoom.Web.Deals.OpenDeal;

namespace DealRoom.Web.Tests.Pages.Deals;

/// Deals made through the product's own deeds, and reading written to its own log.
public sealed class DealDesk(RunningDealRoom room)
{
    public static ClaimsPrincipal As(Seller seller, string role) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, seller.Id), new Claim(ClaimTypes.Role, role)], "test"));

    public async Task<DealId> OpenAsync(
        string company,
        string name,
        ClaimsPrincipal by,
        DateTimeOffset? opened = null,
        string stage = "consideration",
        long? amount = 8_400_000,
        string kana = "",
        string[]? departments = null,
        FitInput? fit = null
    )
    {
        await using var scope = room.Services.CreateAsyncScope();
        var input = new DealInput
        {
            Name = name,
            Company = new CompanyInput { Name = company, Kana = kana },
            Amount = amount,
            Stage = stage,
            OpenedAt = opened ?? DateTimeOffset.UtcNow.AddDays(-20),
            Fit = fit,
            RequiredDepartments = new(departments ?? ["sponsoring", "it", "legal"]),
        };
        var outcome = await scope.ServiceProvider.GetRequiredService<Opening>().DoAsync(input, by, default);
        return Assert.IsType<Outcome<Opening.Opened>.Done>(outcome).Value.Deal;
    }

    public async Task<MemberId> MemberAsync(
        DealId deal,
        ClaimsPrincipal by,
        string name,
        string title,
        string department,
        string[]? roles = null,
        bool champion = false,
        bool sponsor = false,
        string kana = "",
        DateTimeOffset? since = null
    )
    {
        await using var scope = room.Services.CreateAsyncScope();
        var input = new MemberInput
        {
            Name = name,
            Kana = kana,
            Title = title,
            Department = department,
            Roles = new(roles ?? []),
            Champion = champion,
            Sponsor = sponsor,
            KnownSince = since,
        };
        return Assert
            .IsType<Outcome<MemberId>.Done>(await scope.ServiceProvider.GetRequiredService<KeepMember>().AddAsync(deal, input, by, default))
            .Value;
    }

    public Task<ItemId> ItemAsync(DealId deal, string title, AssetKind asset, int pages) =>
        room.With(async db =>
        {
            var (at, home) = (DateTimeOffset.UtcNow, await db.Rooms.FirstAsync(r => r.DealId == deal));
            var section = await db.RoomSections.Where(s => s.RoomId == home.Id).OrderBy(s => s.Position).FirstAsync();
            var version = new ItemVersion
            {
                Id = new(Guid.CreateVersion7()),
                ItemId = new(Guid.CreateVersion7()),
                Number = 1,
                CreatedAt = at,
                CreatedBy = "test",
                Pages = pages,
                ReadyAt = at,
            };
            db.Add(
                new RoomItem
                {
                    Id = version.ItemId,
                    RoomId = home.Id,
                    SectionId = section.Id,
                    Kind = ItemKind.Pdf,
                    Asset = asset,
                    TitleJa = title,
                    PublishedAt = at,
                    CurrentVersionId = version.Id,
                    CreatedAt = at,
                }
            );
            db.Add(version);
            await db.SaveChangesAsync();
            return version.ItemId;
        });

    public async Task ReadAsync(DealId deal, MemberId member, ItemId item, SignalKind kind, int page, TimeSpan active, DateTimeOffset at) =>
        await WriteAsync(
            new SignalRow
            {
                DealId = deal,
                Id = Guid.CreateVersion7(at),
                Cause = RowCause.Signal,
                Kind = kind,
                MemberId = member,
                ItemId = item,
                Asset = item.ToString(),
                Page = page,
                ActiveMs = (long)active.TotalMilliseconds,
                At = at,
                ReceivedAt = at,
            }
        );

    public async Task DeedAsync(DealId deal, MemberId member, SignalKind kind, DateTimeOffset at) =>
        await WriteAsync(DealRows.Deed(deal, kind, member, at));

    public async Task WriteAsync(params SignalRow[] rows) => Assert.NotNull(await room.Services.GetRequiredService<SignalLog>().TryAppendAsync(rows));

    /// Until the fold has reached the log's head.
    public Task SettleAsync() =>
        room.With(async db =>
        {
            foreach (var deal in await db.Deals.Select(d => d.Id).ToListAsync())
                Assert.True(await room.Services.GetRequiredService<DealScores>().CaughtUpAsync(db, deal, default));
        });

    public static string Email(string role) => role.ToLowerInvariant() + "@mioto.example";

    public Task<Seller> SellerAsync(string role) => room.SellerAsync(Email(role), role);

    /// A manager who reads English.
    public async Task<HttpClient> EnglishAsync()
    {
        var reader = await room.SellerAsync("english@mioto.example", Roles.Manager);
        await room.With(db =>
            db.Users.Where(u => u.Id == reader.Id)
                .ExecuteUpdateAsync(u =>
                    u.SetProperty(x => x.Language, "en").SetProperty(x => x.FamilyName, "Reader").SetProperty(x => x.GivenName, "Ellen")
                )
        );
        return await room.SignedInAsync("english@mioto.example", Roles.Manager, "en");
    }
}
