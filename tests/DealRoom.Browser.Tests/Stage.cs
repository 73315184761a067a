using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Documents;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using DealRoom.Web.Documents;
using DealRoom.Web.Rooms;
using DealRoom.Web.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DealRoom.Browser.Tests;

/// A deal with a room, made by the product's own deeds, and the people who come to it.
public sealed class Stage(RunningDealRoom house, Uri root)
{
    public const string Password = "Kisetsu-no-hana-7";
    public Uri Root { get; } = root;
    public DealId Deal { get; private set; }
    public RoomId Room { get; private set; }
    string sellerId = "";

    public static async Task<Stage> SetAsync(RunningDealRoom house)
    {
        var stage = new Stage(house, house.StartOnPort());
        var seller = await house.SellerAsync(role: Roles.Admin, password: Password);
        stage.sellerId = seller.Id;
        var by = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, seller.Id), new(ClaimTypes.Role, Roles.Admin)], "test"));
        var opened = Done(
            await stage.DoAsync<OpenDeal, Outcome<OpenDeal.Opened>>(deed =>
                deed.DoAsync(
                    new DealInput
                    {
                        Name = "受発注クラウド導入",
                        Company = new CompanyInput { Name = "みなと精工株式会社" },
                        OpenedAt = DateTimeOffset.UtcNow.AddDays(-3),
                        Fit = new FitInput
                        {
                            Industry = 0.9,
                            Size = 0.8,
                            Needs = 0.8,
                        },
                    },
                    by,
                    default
                )
            )
        );
        (stage.Deal, stage.Room) = (opened.Deal, opened.Room);
        return stage;
    }

    public async Task<MemberId> MemberAsync(string name, string family, string title)
    {
        var by = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, sellerId), new(ClaimTypes.Role, Roles.Admin)], "test"));
        return Done(
            await DoAsync<KeepMember, Outcome<MemberId>>(deed =>
                deed.AddAsync(
                    Deal,
                    new MemberInput
                    {
                        Name = name,
                        FamilyName = family,
                        Title = title,
                        KnownSince = DateTimeOffset.UtcNow.AddDays(-3),
                    },
                    by,
                    default
                )
            )
        );
    }

    public Task<string> LinkAsync(MemberId member) =>
        DoAsync<InvitationDesk, string>(async desk =>
        {
            var room = await house.With(db => db.Rooms.AsNoTracking().SingleAsync(r => r.Id == Room));
            var path = new Uri((await desk.IssueAsync(room, member, sellerId, DateTimeOffset.UtcNow.AddDays(30), default)).Url).AbsolutePath;
            return new Uri(Root, path).ToString();
        });

    /// A PDF as the upload would leave it.
    public async Task<ItemId> PdfAsync(string path, AssetKind asset, string title)
    {
        await using var content = File.OpenRead(path);
        var taken = Assert
            .IsType<IntakeAnswer.Taken>(
                await DoAsync<FileIntake, IntakeAnswer>(intake => intake.TakeAsync(Path.GetFileName(path), content, null, default))
            )
            .File;
        return await house.With(async db =>
        {
            var section = await db.RoomSections.Where(s => s.RoomId == Room).OrderBy(s => s.Position).Select(s => s.Id).FirstAsync();
            var now = DateTimeOffset.UtcNow;
            var version = new ItemVersion
            {
                Id = new(Guid.CreateVersion7()),
                ItemId = new(Guid.CreateVersion7()),
                Number = 1,
                CreatedAt = now,
                CreatedBy = sellerId,
                FileHash = taken.Hash,
                FileName = taken.Name,
                ContentType = taken.ContentType,
                Size = taken.Size,
                Pages = taken.Pages,
                CoverHash = taken.CoverHash,
                CoverType = taken.CoverType,
                ReadyAt = now,
                IntakeBy = taken.IntakeBy,
            };
            db.Add(
                new RoomItem
                {
                    Id = version.ItemId,
                    RoomId = Room,
                    SectionId = section,
                    Kind = ItemKind.Pdf,
                    Asset = asset,
                    TitleJa = title,
                    PublishedAt = now,
                    CurrentVersionId = version.Id,
                    CreatedAt = now,
                }
            );
            db.Add(version);
            await db.SaveChangesAsync();
            return version.ItemId;
        });
    }

    public static async Task SignInAsync(IPage page, string email = "mori@mioto.example")
    {
        await page.GotoAsync("/sign-in");
        await page.Locator("input[name='Input.Email']").FillAsync(email);
        await page.Locator("input[name='Input.Password']").FillAsync(Password);
        await page.Locator("#sign-in button").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    /// The reader presses the button of a personal link.
    public static async Task EnterAsync(IPage page, string link, bool recorded = true)
    {
        await page.GotoAsync(link);
        await page.Locator($"button[name=record][value={(recorded ? "on" : "off")}]").ClickAsync();
        await page.WaitForURLAsync("**/rooms/**");
    }

    public Task<T> With<T>(Func<DealRoomDb, Task<T>> deed) => house.With(deed);

    async Task<T> DoAsync<TDeed, T>(Func<TDeed, Task<T>> deed)
        where TDeed : notnull
    {
        await using var scope = house.Services.CreateAsyncScope();
        return await deed(scope.ServiceProvider.GetRequiredService<TDeed>());
    }

    static T Done<T>(Outcome<T> outcome) => outcome is Outcome<T>.Done done ? done.Value : throw new InvalidOperationException(outcome.ToString());
}
