using DealRoom.Domain.Deals;
using DealRoom.Domain.FollowUps;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;
using DealRoom.Web.Scoring;
using DealRoom.Web.Tests.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealRoom.Web.Tests.FollowUps;

/// A DealRoom with one deal, its owner and a manager, on a Friday afternoon in June, whose clock a test moves.
sealed class FollowUpHouse : IAsyncDisposable
{
    public static readonly DateTimeOffset Friday = new(2026, 6, 12, 15, 0, 0, TimeSpan.FromHours(9));

    public RunningDealRoom House { get; }
    public FakeClock Clock { get; }
    public SomeRoom Some { get; private set; } = null!;
    public Seller Owner { get; private set; } = null!;
    public Seller Manager { get; private set; } = null!;

    FollowUpHouse(DateTimeOffset now, Dictionary<string, string>? settings)
    {
        Clock = new FakeClock(now);
        House = new RunningDealRoom { Clock = Clock };
        foreach (var (key, value) in settings ?? [])
            House.Settings[key] = value;
    }

    public static async Task<FollowUpHouse> OpenAsync(DateTimeOffset? now = null, Dictionary<string, string>? settings = null)
    {
        var house = new FollowUpHouse(now ?? Friday, settings);
        house.Owner = await house.House.SellerAsync("mori@mioto.example", Roles.FieldSales);
        house.Manager = await house.House.SellerAsync("okada@mioto.example", Roles.Manager);
        await house.House.With(async db =>
        {
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(u => u.CreatedAt, house.Clock.GetUtcNow().AddDays(-100)));
            db.Organisations.Add(new Organisation { Name = "ミオト株式会社", TimeZone = "Asia/Tokyo" });
            await db.SaveChangesAsync();
        });
        house.Some = await SomeRoom.InAsync(house.House, house.Owner.Id);
        return house;
    }

    /// What the rules would have decided; RecordedAt is now unless given.
    public Task<DecisionRow> DecideAsync(
        DecisionKind kind,
        DateTimeOffset? at = null,
        SignalKind? signal = null,
        Tier? tier = null,
        DateTimeOffset? recordedAt = null,
        int score = 72
    ) =>
        House.With(async db =>
        {
            var row = new DecisionRow
            {
                Id = Guid.CreateVersion7(),
                DealId = Some.Deal,
                Kind = kind,
                At = at ?? Clock.GetUtcNow(),
                RecordedAt = recordedAt ?? Clock.GetUtcNow(),
                MemberId = Some.Cfo,
                Signal = signal,
                Tier = tier,
                Score = score,
            };
            db.Decisions.Add(row);
            await db.SaveChangesAsync();
            return row;
        });

    public async Task FollowAsync()
    {
        var follower = House.Services.GetRequiredService<DecisionFollower>();
        while (await follower.FollowAsync(default)) { }
        // whoever followed them, they are followed now
        for (var tries = 0; tries < 100; tries++)
        {
            var behind = await House.With(async db =>
                (await db.Decisions.MaxAsync(d => (long?)d.Seq) ?? 0)
                > (await db.FollowPositions.Where(p => p.Name == DecisionFollower.Name).MaxAsync(p => (long?)p.Seq) ?? 0)
            );
            if (!behind)
                return;
            await Task.Delay(20);
        }
    }

    public Task TickAsync() => House.Services.GetRequiredService<SlaClock>().TickAsync(default);

    public async Task LaterAsync(TimeSpan by)
    {
        Clock.Advance(by);
        await TickAsync();
    }

    public Task<List<FollowUpTask>> TasksAsync() => House.With(db => db.FollowUpTasks.AsNoTracking().OrderBy(t => t.CreatedAt).ToListAsync());

    public async Task<FollowUpTask> TaskAsync() => Assert.Single(await TasksAsync());

    public Task<List<NotificationRow>> NotificationsAsync(Seller seller) =>
        House.With(db => db.Notifications.AsNoTracking().Where(n => n.SellerId == seller.Id).OrderBy(n => n.Seq).ToListAsync());

    public Task<List<OutboxMail>> MailsAsync(Seller to) =>
        House.With(db => db.OutboxMails.AsNoTracking().Where(m => m.To == to.Email).OrderBy(m => m.CreatedAt).ToListAsync());

    public string BodyOf(OutboxMail mail) => House.Services.GetRequiredService<Outbox>().BodyOf(mail);

    /// A row of the log, as a form or the API would have written it.
    public Task LogAsync(SignalKind kind, DateTimeOffset at) =>
        House.With(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var row = new SignalRow
            {
                DealId = Some.Deal,
                Id = Guid.CreateVersion7(at),
                Cause = RowCause.Signal,
                Kind = kind,
                MemberId = Some.Cfo,
                At = at,
                ReceivedAt = Clock.GetUtcNow(),
                OneRow = true,
            };
            await House.Services.GetRequiredService<SignalRows>().AppendAsync(db, [row], default);
            await transaction.CommitAsync();
        });

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
