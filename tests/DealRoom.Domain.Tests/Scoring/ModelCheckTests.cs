using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Tests.Scoring;

public sealed class ModelCheckTests
{
    private static readonly ScoreModel Shipped = ScoreModel.Default;

    [Fact]
    public void What_is_shipped_breaks_no_rule() => Assert.Empty(ScoreModelCheck.Of(Shipped));

    [Theory]
    [InlineData("weights.fit", 0.3, "weights.involvement", ModelRule.WeightsSum)]
    [InlineData("weights.fit", -0.1, "weights.fit", ModelRule.Share)]
    [InlineData("fit.needs", 21, "fit.budgetTiming", ModelRule.FitSum)]
    [InlineData("involvement.champion", 19, "involvement.departments", ModelRule.InvolvementSum)]
    [InlineData("tierHigh", 50, "tierHigh", ModelRule.BandsOrder)]
    [InlineData("tierHigh", 101, "tierHigh", ModelRule.LimitRange)]
    [InlineData("handoverRearm", 70, "handoverRearm", ModelRule.RearmBelow)]
    [InlineData("alertRearm", 80, "alertRearm", ModelRule.RearmBelow)]
    [InlineData("halfLifeDays", 0, "halfLifeDays", ModelRule.MoreThanZero)]
    [InlineData("dealHalfSaturation", -1, "dealHalfSaturation", ModelRule.MoreThanZero)]
    [InlineData("halfLifeDays", double.NaN, "halfLifeDays", ModelRule.NotANumber)]
    [InlineData("halfLifeDays", double.PositiveInfinity, "halfLifeDays", ModelRule.NotANumber)]
    [InlineData("halfLifeDays", 1e9, "halfLifeDays", ModelRule.TooLarge)]
    [InlineData("ringiClockRate", 1.1, "ringiClockRate", ModelRule.Share)]
    [InlineData("points.PricingView", -1, "points.PricingView", ModelRule.PointsRange)]
    [InlineData("points.QuoteRequest", 101, "points.QuoteRequest", ModelRule.PointsRange)]
    [InlineData("repeat.3", 1.01, "repeat.3", ModelRule.Share)]
    [InlineData("repeat.4", 0.6, "repeat.4", ModelRule.RepeatFalls)]
    [InlineData("dwell.2.seconds", 180, "dwell.3.seconds", ModelRule.StepsGrow)]
    [InlineData("dwell.3.factor", 1.1, "dwell.3.factor", ModelRule.StepsGrow)]
    [InlineData("dwell.1.factor", 0.9, "dwell.1.factor", ModelRule.AtLeastOne)]
    [InlineData("roles.decider", 1.9, "roles.decider", ModelRule.WithinCap)]
    [InlineData("roles.championFactor", 0.9, "roles.championFactor", ModelRule.AtLeastOne)]
    [InlineData("limits.perDayAndKind", 0, "limits.perDayAndKind", ModelRule.WholeFromOne)]
    [InlineData("noResponseDays", 10, "noResponseDays", ModelRule.DaysOrder)]
    public void A_broken_rule_is_named_with_its_field(string field, double value, string told, ModelRule rule)
    {
        var broken = ModelFields.ByName[field].With(Shipped, value);
        Assert.Contains(new ModelFinding(told, rule), ScoreModelCheck.Of(broken));
    }

    [Fact]
    public void Every_field_puts_and_takes_the_same_value()
    {
        foreach (var field in ModelFields.All)
        {
            var value = field.Of(Shipped) + 1;
            Assert.Equal(value, field.Of(field.With(Shipped, value)));
            Assert.Equal([field.Name], ModelFields.Between(Shipped, field.With(Shipped, value)).Select(f => f.Name));
        }
        Assert.Equal(ModelFields.All.Count, ModelFields.ByName.Count);
    }

    [Fact]
    public void The_methods_values_are_marked_as_its_own()
    {
        Assert.All(
            ["points.PricingView", "points.QuoteRequest", "points.DemoWebinar", "tierHigh", "tierMedium", "handover", "alert"],
            name => Assert.Equal(ModelOrigin.Seed, ModelFields.ByName[name].Origin)
        );
        Assert.All(
            ["points.ProposalView", "halfLifeDays", "weights.fit", "roles.decider"],
            name => Assert.Equal(ModelOrigin.Default, ModelFields.ByName[name].Origin)
        );
    }

    [Fact]
    public void The_kept_form_reads_back_to_the_last_bit()
    {
        var random = new Random(20261122);
        var model = ModelFields.All.Aggregate(Shipped, (m, f) => f.Whole ? m : f.With(m, f.Of(m) * (1 + random.NextDouble() / 1e6)));
        var json = ScoreModelJson.Write(model with { Version = 7 });
        var read = ScoreModelJson.Read(json);
        Assert.Empty(ModelFields.Between(model, read));
        Assert.Equal(7, read.Version);
        Assert.Equal(json, ScoreModelJson.Write(read));
        // what an older form does not name is as shipped
        Assert.Equal(
            Shipped.Points[SignalKind.RoiRun],
            ScoreModelJson.Read("""{"format":1,"model":{"version":3,"halfLifeDays":30}}""").Points[SignalKind.RoiRun]
        );
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => ScoreModelJson.Read("""{"format":2,"model":{}}"""));
    }

    [Fact]
    public void The_closest_model_in_force_holds()
    {
        var day = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
        PublishedModel On(int version, int from, ModelSegment segment, int? until = null) =>
            new(Shipped with { Version = version }, segment, day.AddDays(from), until is { } end ? day.AddDays(end) : null);
        PublishedModel[] all =
        [
            On(2, 10, ModelSegment.Everyone),
            On(3, 5, new(["製造業"])),
            On(4, 20, new(["製造業"], 100, 999)),
            On(5, 30, ModelSegment.Everyone, 40),
            On(6, 99, ModelSegment.Everyone),
        ];
        string Course(string industry, int? employees) =>
            string.Join(
                " ",
                ModelCourse
                    .For(all, industry, employees, day.AddDays(60))
                    .Spans.Select(s => s.From == DateTimeOffset.MinValue ? "1" : $"{s.Model.Version}@{(s.From - day).TotalDays}")
            );
        Assert.Equal("1 2@10 5@30 2@40", Course("小売業", 300));
        Assert.Equal("1 3@5 4@20", Course("製造業", 300));
        Assert.Equal("1 3@5", Course("製造業 ", 1000));
        Assert.Equal("1 3@5", Course("製造業", null));
        var (mine, other) = (ModelCourse.For(all, "製造業", 300, day.AddDays(60)), ModelCourse.For(all, "製造業", 10, day.AddDays(60)));
        Assert.Equal(day.AddDays(20), mine.DiffersFrom(other.Key));
        Assert.Equal(day.AddDays(20), other.DiffersFrom(mine.Key));
        Assert.Null(mine.DiffersFrom(mine.Key));
        Assert.Equal(day.AddDays(5), mine.DiffersFrom(""));
        Assert.Equal((4, 1), (ModelCourse.LastOf(mine.Key), ModelCourse.LastOf(ModelCourse.Shipped.Key)));
    }

    [Fact]
    public void A_segment_turned_inside_out_is_refused() =>
        Assert.Equal([new ModelFinding("segment.max", ModelRule.SegmentOrder)], ScoreModelCheck.Of(new ModelSegment([], 10, 5)));
}
