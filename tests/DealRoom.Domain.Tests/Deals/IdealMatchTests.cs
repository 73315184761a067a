using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Tests.Deals;

public sealed class IdealMatchTests
{
    static readonly IdealCustomer Ideal = new()
    {
        Industries = ["製造", "卸売"],
        EmployeesFrom = 100,
        EmployeesTo = 2000,
        Needs = [1, 2, 3],
        Processes = [DecisionProcess.BottomUp, DecisionProcess.DepartmentHead],
    };

    static IdealMatch Of(string industry = "", int? employees = null, int[]? needs = null, DecisionProcess? process = null) =>
        IdealMatch.Of(Ideal, new(industry, employees, needs ?? [], process));

    [Fact]
    public void Everything_as_wished_is_a_whole_match()
    {
        var match = Of("製造業(精密部品)", 1200, [1, 2], DecisionProcess.BottomUp);
        Assert.Equal(1, match.Share);
        Assert.Equal(1, match.Completeness);
        Assert.Empty(match.Unmatched);
        Assert.False(match.Provisional);
    }

    [Fact]
    public void What_is_not_known_lowers_the_completeness_and_not_the_match()
    {
        var match = Of("製造業");
        Assert.Equal(1, match.Share);
        Assert.Equal(25.0 / 80, match.Completeness, 9);
        Assert.True(match.Provisional);
        Assert.Null(Of().Share);
    }

    [Fact]
    public void Reasons_come_worst_and_heaviest_first()
    {
        var match = Of("金融業", 50, [1, 9], DecisionProcess.Tender);
        Assert.Equal(
            [IdealElement.Industry, IdealElement.Process, IdealElement.Size, IdealElement.Needs],
            match.Unmatched.Select(line => line.Element)
        );
        // 25×0 + 20×0.5 + 20×0.5 + 15×0 of 80
        Assert.Equal(0.25, match.Share!.Value, 9);
    }

    [Theory]
    [InlineData(100, 1)]
    [InlineData(2000, 1)]
    [InlineData(99, 0.5)]
    [InlineData(50, 0.5)]
    [InlineData(49, 0)]
    [InlineData(4000, 0.5)]
    [InlineData(4001, 0)]
    public void A_size_near_the_range_half_matches(int employees, double share) =>
        Assert.Equal(share, Of(employees: employees).Of(IdealElement.Size));

    [Fact]
    public void What_the_ideal_says_nothing_about_or_weighs_nothing_is_left_out()
    {
        var match = IdealMatch.Of(
            new IdealCustomer
            {
                Industries = ["製造"],
                EmployeesFrom = 10,
                SizeWeight = 0,
            },
            new("製造業", 5, [1], null)
        );
        Assert.Equal([IdealElement.Industry], match.Lines.Select(line => line.Element));
        Assert.Equal(0, IdealMatch.Of(new IdealCustomer(), new("製造業", 5, [1], null)).Completeness);
    }

    [Theory]
    [InlineData(true, null, 1.0)]
    [InlineData(true, false, 1.0)]
    [InlineData(false, true, 0.6)]
    [InlineData(null, true, 0.6)]
    [InlineData(false, false, 0.0)]
    [InlineData(false, null, 0.0)]
    [InlineData(null, null, null)]
    public void An_existing_customer_or_an_earlier_contact_adds_to_the_fit(bool? existing, bool? contact, double? share) =>
        Assert.Equal(share, IdealMatch.History(existing, contact));

    [Fact]
    public void Needs_that_are_answered_are_a_ratio()
    {
        Assert.Equal(0.5, IdealMatch.Covered([1, 2], [2, 3]));
        Assert.Null(IdealMatch.Covered([], [2]));
    }
}
