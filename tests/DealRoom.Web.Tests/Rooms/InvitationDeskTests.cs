using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using DealRoom.Web.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealRoom.Web.Tests.Rooms;

public sealed class InvitationDeskTests(RunningDealRoom house) : IClassFixture<RunningDealRoom>
{
    async Task<T> At<T>(Func<InvitationDesk, Task<T>> deed)
    {
        await using var scope = house.Services.CreateAsyncScope();
        return await deed(scope.ServiceProvider.GetRequiredService<InvitationDesk>());
    }

    async Task<IssuedLink> Issue(SomeRoom some)
    {
        var room = await house.With(db => db.Rooms.SingleAsync(r => r.Id == some.Room));
        return await At(d => d.IssueAsync(room, some.Cfo, "seller", DateTimeOffset.UtcNow.AddDays(90), default));
    }

    async Task<GrantId> Device(SomeRoom some, InvitationId invitation, GrantStanding standing)
    {
        var device = new GuestDevice
        {
            Id = new(Guid.CreateVersion7()),
            SecretHash = Guid.NewGuid().ToString("N"),
            CreatedAt = DateTimeOffset.UtcNow,
        };
        var grant = new Grant
        {
            Id = new(Guid.CreateVersion7()),
            DeviceId = device.Id,
            InvitationId = invitation,
            RoomId = some.Room,
            DealId = some.Deal,
            MemberId = some.Cfo,
            Standing = standing,
            OpenedAt = DateTimeOffset.UtcNow,
        };
        await house.With(async db =>
        {
            db.Add(device);
            db.Add(grant);
            await db.SaveChangesAsync();
        });
        return grant.Id;
    }

    Task<int> Reclassified(SomeRoom some) => house.With(db => db.Signals.CountAsync(s => s.DealId == some.Deal && s.Cause == RowCause.Reclassified));

    [Fact]
    public async Task A_token_is_shown_once_and_only_its_hash_is_kept()
    {
        var some = await SomeRoom.InAsync(house);
        var (first, second) = (await Issue(some), await Issue(some));
        var token = second.Url[(second.Url.LastIndexOf('/') + 1)..];
        Assert.Equal(32, token.Length);
        var kept = await house.With(db => db.Invitations.Where(i => i.RoomId == some.Room).OrderBy(i => i.IssuedAt).ToListAsync());
        Assert.Equal(Secrets.Hash(token), kept[1].TokenHash);
        Assert.DoesNotContain(kept, i => i.TokenHash.Contains(token, StringComparison.Ordinal));
        // issuing again cuts the link before
        Assert.Equal(first.Invitation.Id, kept[0].Id);
        Assert.NotNull(kept[0].RevokedAt);
        Assert.Null(kept[1].RevokedAt);
    }

    [Fact]
    public async Task A_cut_link_admits_nobody_at_once()
    {
        var some = await SomeRoom.InAsync(house);
        var link = await Issue(some);
        var grant = await Device(some, link.Invitation.Id, GrantStanding.First);
        var book = house.Services.GetRequiredService<GrantBook>();
        Assert.True((await book.FindAsync(grant, default))!.Admits(DateTimeOffset.UtcNow));
        Assert.True(await At(d => d.RevokeAsync(some.Room, link.Invitation.Id, default)));
        Assert.False((await book.FindAsync(grant, default))!.Admits(DateTimeOffset.UtcNow));
    }

    [Fact]
    public async Task Saying_who_a_device_is_folds_the_deal_again_only_when_that_changes_the_reader()
    {
        var some = await SomeRoom.InAsync(house);
        var link = await Issue(some);
        var holder = await Device(some, link.Invitation.Id, GrantStanding.Unidentified);
        Assert.False(await At(d => d.ReleaseAsync(some.Room, holder, default)));
        Assert.True(await At(d => d.ConfirmAsync(some.Room, holder, default)));
        Assert.Equal(1, await Reclassified(some));
        Assert.True(await At(d => d.ReleaseAsync(some.Room, holder, default)));
        Assert.Equal(1, await Reclassified(some));
        Assert.True(await At(d => d.MarkMachineAsync(some.Room, holder, default)));
        Assert.Equal(2, await Reclassified(some));
    }

    [Fact]
    public async Task Another_rooms_links_and_devices_are_out_of_reach()
    {
        var (mine, other) = (await SomeRoom.InAsync(house), await SomeRoom.InAsync(house));
        var link = await Issue(other);
        var grant = await Device(other, link.Invitation.Id, GrantStanding.Unidentified);
        Assert.False(await At(d => d.RevokeAsync(mine.Room, link.Invitation.Id, default)));
        Assert.False(await At(d => d.ConfirmAsync(mine.Room, grant, default)));
    }
}
