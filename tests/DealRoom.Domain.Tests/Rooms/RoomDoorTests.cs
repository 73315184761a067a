using DealRoom.Domain.Rooms;

namespace DealRoom.Domain.Tests.Rooms;

public class RoomDoorTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 12, 12, 0, 0, TimeSpan.Zero);
    private static readonly RoomId Here = new(new Guid("00000000-0000-0000-0000-000000000001"));
    private static readonly RoomId Elsewhere = new(new Guid("00000000-0000-0000-0000-000000000002"));
    private static readonly GuestGrant Grant = new(Here, Noon.AddDays(30), null, null);
    private static readonly RoomState Open = new(Here, null);
    private static readonly ItemState Shown = new(Here, Published: true, Ready: true);

    [Fact]
    public void A_live_grant_opens_its_room_and_what_is_published_there()
    {
        Assert.Equal(AccessDecision.Admitted, RoomDoor.Decide(Grant, Open, Noon));
        Assert.Equal(AccessDecision.Admitted, RoomDoor.Decide(Grant, Open, Shown, Noon));
    }

    [Fact]
    public void Without_a_grant_or_a_room_nothing_is_there()
    {
        Assert.Equal(AccessDecision.Unknown, RoomDoor.Decide(null, Open, Noon));
        Assert.Equal(AccessDecision.Unknown, RoomDoor.Decide(Grant, null, Noon));
        Assert.Equal(AccessDecision.Unknown, RoomDoor.Decide(null, Open, Shown, Noon));
    }

    [Fact]
    public void A_grant_for_another_room_opens_nothing_here() =>
        Assert.Equal(AccessDecision.Unknown, RoomDoor.Decide(Grant with { Room = Elsewhere }, Open, Noon));

    [Fact]
    public void An_item_of_another_room_is_not_here()
    {
        Assert.Equal(AccessDecision.Unknown, RoomDoor.Decide(Grant, Open, Shown with { Room = Elsewhere }, Noon));
        Assert.Equal(AccessDecision.Unknown, RoomDoor.Decide(Grant, Open, null, Noon));
    }

    [Fact]
    public void A_link_is_over_from_the_instant_of_its_end()
    {
        Assert.Equal(AccessDecision.Admitted, RoomDoor.Decide(Grant, Open, Noon.AddDays(30).AddTicks(-1)));
        Assert.Equal(AccessDecision.Expired, RoomDoor.Decide(Grant, Open, Noon.AddDays(30)));
        Assert.Equal(AccessDecision.Admitted, RoomDoor.Decide(Grant with { LinkExpiresAt = null }, Open, Noon.AddYears(9)));
    }

    [Fact]
    public void Revoking_the_link_or_the_device_shuts_the_door_but_not_backwards()
    {
        foreach (var ended in new[] { Grant with { LinkRevokedAt = Noon }, Grant with { EndedAt = Noon } })
        {
            Assert.Equal(AccessDecision.Revoked, RoomDoor.Decide(ended, Open, Noon));
            Assert.Equal(AccessDecision.Revoked, RoomDoor.Decide(ended, Open, Shown, Noon.AddDays(40)));
            Assert.Equal(AccessDecision.Admitted, RoomDoor.Decide(ended, Open, Shown, Noon.AddSeconds(-1)));
        }
    }

    [Fact]
    public void A_closed_room_holds_nothing() =>
        Assert.Equal(AccessDecision.RoomClosed, RoomDoor.Decide(Grant, Open with { ClosedAt = Noon }, Shown, Noon));

    [Fact]
    public void Drafts_and_versions_in_preparation_are_nobodys_to_see()
    {
        Assert.Equal(AccessDecision.NotPublished, RoomDoor.Decide(Grant, Open, Shown with { Published = false }, Noon));
        Assert.Equal(AccessDecision.NotPublished, RoomDoor.Decide(Grant, Open, Shown with { Ready = false }, Noon));
    }

    [Fact]
    public void A_decision_nobody_made_admits_nobody() => Assert.NotEqual(AccessDecision.Admitted, default);
}
