using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using DealRoom.Web.Tests.Connect;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DealRoom.Web.Tests.Signals;

/// The fold dies between writing and committing: what it decided is decided again, and stands there once.
public sealed class DecisionCrashTests : IDisposable
{
    readonly BreakingRoom room = new();

    [Fact]
    public async Task A_fold_that_dies_before_its_commit_decides_once()
    {
        var me = await room.CallerAsync();
        var deal = await me.Deal();
        var who = await me.Member(deal, new { name = "佐藤 健" });
        await me.Score(deal);
        room.Breaks = 2;
        await me.Signals(
            deal,
            new
            {
                id = Guid.NewGuid(),
                kind = "DemoRequest",
                member = who,
                at = ConnectRoom.Now,
            }
        );
        for (var tries = 0; tries < 100 && room.Breaks > 0; tries++)
            await Task.Delay(50);
        await me.Score(deal);
        var told = await room.With(db => db.Decisions.AsNoTracking().Select(d => d.Kind).ToListAsync());
        Assert.Single(told, kind => kind == DecisionKind.HandoverDue);
        Assert.Single(told, kind => kind == DecisionKind.InquiryReceived);
    }

    public void Dispose() => room.Dispose();

    sealed class BreakingRoom : RunningDealRoom
    {
        public BreakingRoom() => Clock = new FakeClock(ConnectRoom.Now);

        public int Breaks { get; set; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
            {
                var own = services.Last(s => s.ServiceType == typeof(FoldRows));
                services.Replace(
                    ServiceDescriptor.Singleton<FoldRows>(provider => new BreakingRows(
                        this,
                        (FoldRows)(
                            own.ImplementationInstance
                            ?? own.ImplementationFactory?.Invoke(provider)
                            ?? ActivatorUtilities.CreateInstance(provider, own.ImplementationType!)
                        )
                    ))
                );
            });
        }

        public async Task<Caller> CallerAsync()
        {
            var seller = await SellerAsync();
            var token = await With(db => DealRoom.Web.Accounts.Tokens.CreateAsync(db, "test", seller.Id, true, ConnectRoom.Now, default));
            var client = CreateClient();
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
            return new Caller(client);
        }
    }

    sealed class BreakingRows(BreakingRoom room, FoldRows own) : FoldRows
    {
        public override async Task WriteAsync(DealRoomDb db, FoldWrites writes, CancellationToken ct)
        {
            await own.WriteAsync(db, writes, ct);
            if (room.Breaks > 0)
            {
                room.Breaks--;
                throw new InvalidOperationException("The fold dies here.");
            }
        }
    }
}
