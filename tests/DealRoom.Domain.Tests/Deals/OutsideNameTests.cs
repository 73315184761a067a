using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Tests.Deals;

public class OutsideNameTests
{
    [Fact]
    public void Every_stage_reads_back_from_its_name()
    {
        foreach (var stage in Enum.GetValues<DealStage>())
        {
            Assert.Equal(stage, DealStages.Parse(DealStages.Name(stage)));
        }

        Assert.Equal("awareness, interest, consideration, decision, ringi, won, lost", string.Join(", ", DealStages.Names));
        Assert.Equal(DealStage.Ringi, DealStages.Parse("稟議中"));
        Assert.Null(DealStages.Parse("closing"));
        Assert.Null(DealStages.Parse(null));
        Assert.Null(DealStages.Parse("5"));
    }

    [Fact]
    public void Roles_read_back_from_their_names_in_order()
    {
        Assert.True(DmuRoleNames.TryParse(["decider", "Initiator", "decider"], out var roles, out _));
        Assert.Equal(DmuRoles.Initiator | DmuRoles.Decider, roles);
        Assert.Equal(["initiator", "decider"], DmuRoleNames.Names(roles));
        Assert.True(DmuRoleNames.TryParse(null, out roles, out _));
        Assert.Equal(DmuRoles.None, roles);
    }

    [Fact]
    public void A_name_that_is_no_role_is_told_back()
    {
        Assert.False(DmuRoleNames.TryParse(["user", "champion"], out _, out var unknown));
        Assert.Equal("champion", unknown);
    }

    [Fact]
    public void Roles_nobody_holds_are_missing() =>
        Assert.Equal(
            [DmuRoles.User, DmuRoles.Buyer, DmuRoles.Gatekeeper],
            DmuRoleNames.Missing([DmuRoles.Initiator | DmuRoles.Influencer, DmuRoles.Decider])
        );
}
