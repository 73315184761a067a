using DealRoom.Domain.Rooms;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using DealRoom.Web.Hosting;
using DealRoom.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Demo;

/// <summary>
/// The demo workspace: a vendor with four deals and three months behind them. Written once into an empty database, by the product's own deeds,
/// under a clock that walks up to now; from then on it is data like any other and grows older. Each start issues a fresh buyer link.
/// </summary>
public static class DemoWorkspace
{
    /// <summary>An older demo is offered to be made again.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(1);
    internal static readonly TimeSpan LinkLife = TimeSpan.FromDays(180);

    /// <summary>Null where there is no demo: switched off, or the database is somebody's.</summary>
    public static async Task<DemoDoors?> PrepareAsync(IServiceProvider services, CancellationToken ct)
    {
        var environment = services.GetRequiredService<IHostEnvironment>();
        if (!services.GetRequiredService<IConfiguration>().GetValue("DealRoom:Demo", environment.IsDevelopment()))
            return null;
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        var story = await Story.ReadAsync(environment.ContentRootPath, ct);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (await IsEmptyAsync(db, ct))
            await FillAsync(scope.ServiceProvider, db, story, now, ct);
        db.ChangeTracker.Clear();
        return await DoorsAsync(scope.ServiceProvider, db, story, now, ct);
    }

    /// <summary>Null where there is none. It was made together with its first account.</summary>
    public static async Task<TimeSpan?> AgeAsync(DealRoomDb db, DateTimeOffset now, CancellationToken ct) =>
        await db.Organisations.AnyAsync(o => o.Demo, ct) && await db.Users.MinAsync(u => (DateTimeOffset?)u.CreatedAt, ct) is { } made
            ? now - made
            : null;

    static async Task<bool> IsEmptyAsync(DealRoomDb db, CancellationToken ct) =>
        !await db.Users.AnyAsync(ct) && !await db.Deals.AnyAsync(ct) && !await db.Organisations.AnyAsync(ct);

    static async Task FillAsync(IServiceProvider services, DealRoomDb db, Story story, DateTimeOffset now, CancellationToken ct)
    {
        var sellers = new DemoSellers(
            db,
            services.GetRequiredService<UserManager<Seller>>(),
            services.GetRequiredService<RoleManager<IdentityRole>>(),
            services.GetRequiredService<IUserClaimsPrincipalFactory<Seller>>()
        );
        await sellers.FoundAsync(story.Vendor, now, ct);
        await DemoIdeal.FoundAsync(db, story.Leads, ct);
        var time = new StoryTime(now, Dates.Zone(story.Vendor.Organisation.TimeZone));
        var clock = new WalkingClock(DateTimeOffset.MinValue);
        var pens = new DemoPens(services, db, clock, story);
        var past = new DemoPast(now, sellers, pens).Steps();
        await WalkAsync(past.Concat(story.Deals.SelectMany(d => new DemoDeal(d, time, sellers, pens).Steps())).OrderBy(s => s.At), pens, ct);
        await ProposeAsync(db, story, now, ct);
        // nobody is written to: the letters of three months count as sent
        await db.OutboxMails.ExecuteUpdateAsync(set => set.SetProperty(m => m.SentAt, m => m.CreatedAt), ct);
        // last, so that a demo that was cut short is told from a whole one
        await db.Organisations.ExecuteUpdateAsync(set => set.SetProperty(o => o.Demo, true), ct);
    }

    // a model under discussion, so that there is something to compare
    static async Task ProposeAsync(DealRoomDb db, Story story, DateTimeOffset now, CancellationToken ct)
    {
        var lead = story.Vendor.Users.First(u => u.Role == Accounts.Roles.Manager).Email;
        var author = await db.Users.Where(u => u.Email == lead).Select(u => u.Id).FirstAsync(ct);
        var model = ScoreModel.Default with
        {
            Version = ScoreModel.Default.Version + 1,
            HalfLifeDays = 60,
            Weights = new(0.20, 0.45, 0.35),
            Points = new Dictionary<SignalKind, double>(ScoreModel.Default.Points) { [SignalKind.RoiRun] = 15, [SignalKind.ReportDownload] = 10 },
        };
        db.ScoreModels.Add(
            new ScoreModelRow
            {
                Version = model.Version,
                Status = ModelStatus.Shadow,
                BasedOn = ScoreModel.Default.Version,
                Model = ScoreModelJson.Write(model),
                Purpose = "関与度を重く見て、検討の長い商談の減衰を緩やかにする",
                AuthorId = author,
                CreatedAt = now.AddDays(-19),
                ChangedAt = now.AddDays(-12),
                ShadowSince = now.AddDays(-12),
            }
        );
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    static async Task WalkAsync(IEnumerable<StoryStep> steps, DemoPens pens, CancellationToken ct)
    {
        var rows = new List<SignalRow>();
        foreach (var step in steps)
        {
            if (step.Deed is not null)
            {
                await pens.WriteAsync(rows, ct);
                rows.Clear();
            }
            pens.Clock.WalkTo(step.At);
            if (step.Deed is not null)
                await step.Deed(ct);
            else
                rows.Add(step.Row!());
        }
        await pens.WriteAsync(rows, ct);
    }

    static async Task<DemoDoors?> DoorsAsync(IServiceProvider services, DealRoomDb db, Story story, DateTimeOffset now, CancellationToken ct)
    {
        var told = story.Vendor.Organisation;
        var email = story.Vendor.Users.Single(u => u.Key == told.DemoSeller).Email;
        var seller = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Email == email && u.DeactivatedAt == null, ct);
        if (seller is null)
            return null;
        var (log, folder) = (
            services.GetRequiredService<ILoggerFactory>().CreateLogger("DealRoom.Demo"),
            services.GetRequiredService<DataFolder>().Root
        );
        if (await AgeAsync(db, now, ct) is not { } age)
        {
            log.LogWarning(
                "The demo workspace was cut short while it was made: stop, delete {Folder} (on PostgreSQL also the database) and start again",
                folder
            );
            return null;
        }
        if (age > Fresh)
            log.LogInformation(
                "The demo workspace ends on {Day:yyyy-MM-dd}. For one that ends today: stop, delete {Folder} (on PostgreSQL also the database) and start again",
                seller.CreatedAt,
                folder
            );
        return await BuyerLinkAsync(db, story, seller.Id, now, ct) is { } path ? new DemoDoors(seller.Id, path) : null;
    }

    // the link of the start before gives way unless somebody came in by it
    static async Task<string?> BuyerLinkAsync(DealRoomDb db, Story story, string by, DateTimeOffset now, CancellationToken ct)
    {
        var buyer = story.Vendor.Organisation.DemoBuyer;
        var email = story.Deals.Single(d => d.Key == buyer.Deal).Members.Single(m => m.Key == buyer.Member).Email;
        var found = await db
            .Members.Where(m => m.Email == email && m.LeftAt == null)
            .Join(db.Rooms, m => m.DealId, r => r.DealId, (m, r) => new { Member = m.Id, Room = r.Id })
            .FirstOrDefaultAsync(ct);
        if (found is null)
            return null;
        await db
            .Invitations.Where(i => i.MemberId == found.Member && i.RevokedAt == null && !db.Grants.Any(g => g.InvitationId == i.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.RevokedAt, (DateTimeOffset?)now), ct);
        var token = Secrets.New();
        db.Add(
            new Invitation
            {
                Id = new(Guid.CreateVersion7(now)),
                RoomId = found.Room,
                MemberId = found.Member,
                TokenHash = Secrets.Hash(token),
                IssuedAt = now,
                IssuedBy = by,
                ExpiresAt = now + LinkLife,
            }
        );
        await db.SaveChangesAsync(ct);
        return "/r/" + token;
    }
}
