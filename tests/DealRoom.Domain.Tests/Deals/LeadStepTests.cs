using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Tests.Deals;

public sealed class LeadStepTests
{
    [Theory]
    [InlineData(LeadStep.Mql, LeadStep.Sal, LeadStep.Captured)]
    [InlineData(LeadStep.Sal, LeadStep.Sal, LeadStep.Mql)]
    [InlineData(LeadStep.Sql, LeadStep.Sql, LeadStep.Sql)]
    public void Accepting_takes_a_lead_on_and_returning_takes_it_back(LeadStep waiting, LeadStep accepted, LeadStep returned)
    {
        Assert.Equal(accepted, LeadSteps.Accepted(waiting));
        Assert.Equal(returned, LeadSteps.Returned(waiting));
    }

    [Theory]
    [InlineData(DealStage.Awareness, LeadStep.Captured)]
    [InlineData(DealStage.Interest, LeadStep.Captured)]
    [InlineData(DealStage.Consideration, LeadStep.Sql)]
    [InlineData(DealStage.Won, LeadStep.Sql)]
    public void A_deal_that_is_opened_while_it_is_considered_was_judged_one(DealStage stage, LeadStep step) =>
        Assert.Equal(step, LeadSteps.OpenedAt(stage));

    [Fact]
    public void A_gate_names_what_is_missing_and_a_hot_action_stands_for_the_score()
    {
        var gate = new LeadGate
        {
            Step = LeadStep.Sql,
            PersonScore = 70,
            Fit = 50,
            BantConfirmed = 2,
        };
        Assert.Equal([GateCriterion.PersonScore, GateCriterion.Fit, GateCriterion.Bant], gate.Unmet(new(69, false, 49, 1)));
        Assert.Equal([GateCriterion.Fit, GateCriterion.Bant], gate.Unmet(new(null, true, null, 0)));
        Assert.Empty(gate.Unmet(new(70, false, 50, 2)));
    }
}
