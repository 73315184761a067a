using DealRoom.Domain.Ringi.Route;

namespace DealRoom.Domain.Tests.Ringi;

/// <summary>The route of route.md, and its shorthand for deeds.</summary>
internal static class RouteOfThePage
{
    public static readonly DateTimeOffset Now = new(2026, 6, 15, 9, 0, 0, TimeSpan.FromHours(9));
    public const string All = "submit, A ok, B ok, C ok, D ok, G ok";

    public static SeatId Seat(char letter) => new(new Guid(letter, 0, 0, new byte[8]));

    public static ApprovalRoute New() =>
        new()
        {
            Steps =
            [
                Step(RouteStepKind.Approve, "A"),
                Step(RouteStepKind.Consult, "BC"),
                Step(RouteStepKind.AnyOf, "DE"),
                Step(RouteStepKind.Circulate, "F"),
                Step(RouteStepKind.Decide, "G", new(2026, 6, 25)),
                Step(RouteStepKind.PostReview, "H"),
            ],
        };

    public static RouteStep Step(RouteStepKind kind, string letters, DateOnly? expected = null) =>
        new(
            kind,
            [
                .. letters.Select(letter => new RouteSeat
                {
                    Id = Seat(letter),
                    Name = $"{letter}",
                    Proxy = letter == 'A' ? "P" : "",
                }),
            ],
            expected
        );

    public static ApprovalRoute Given(string deeds)
    {
        var route = New();
        foreach (var deed in deeds.Replace("all", All, StringComparison.Ordinal).Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var outcome = route.Apply(Act(deed));
            Assert.True(outcome.IsAccepted, $"{deeds}: {deed} is {outcome.Result}");
            route = outcome.Route;
        }
        return route;
    }

    public static RouteAct Act(string words)
    {
        var (text, comment) = words.Split(':') is [var deed, var said] ? (deed.Trim(), said.Trim()) : (words.Trim(), "");
        SeatId? seat = char.IsAsciiLetterUpper(text[0]) ? Seat(text[0]) : null;
        var kind = (seat is null ? text : text[2..]) switch
        {
            "nemawashi" => RouteDeed.StartNemawashi,
            "submit" => RouteDeed.Submit,
            "pull back" => RouteDeed.PullBack,
            "withdraw" => RouteDeed.Withdraw,
            "resume" => RouteDeed.Resume,
            "ok" or "ok by proxy" => RouteDeed.Approve,
            "if" => RouteDeed.ApproveOnCondition,
            "return" => RouteDeed.Return,
            "hold" => RouteDeed.Hold,
            "reject" => RouteDeed.Reject,
            "see" => RouteDeed.See,
            _ => throw new ArgumentException(words),
        };
        return new(kind, Now, "佐藤", seat, comment, text.EndsWith("by proxy", StringComparison.Ordinal));
    }
}
