using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;

namespace DealRoom.Web.Pages.Deals;

/// <summary>What a buying committee still lacks: departments that must take part and the three people no deal is won without (R33–R35, R47).</summary>
public static class Gaps
{
    /// <summary>Key of the text, and the department it is about; cold = known, but has not been in the room.</summary>
    public sealed record Gap(string Key, Department? Department = null, bool Cold = false);

    public static IReadOnlyList<Gap> Of(IReadOnlyList<Department> required, ScoreView? score)
    {
        var known = score is null ? [] : score.Persons.Where(p => p.Person.Identified && p.Facts is not null).ToList();
        var gaps = new List<Gap>();
        foreach (var department in required)
        {
            var there = known.Where(p => p.Facts!.Department == department).ToList();
            if (there.Count == 0)
                gaps.Add(new("board.missing.department", department));
            else if (there.All(p => p.LastActive is null))
                gaps.Add(new("board.missing.cold", department, Cold: true));
        }
        if (!known.Any(p => p.Facts!.Roles.HasFlag(DmuRoles.Decider)))
            gaps.Add(new("board.missing.decider"));
        if (!known.Any(p => p.Facts!.DecisionLayer))
            gaps.Add(new("board.missing.layer"));
        if (!known.Any(p => p.Facts!.Champion))
            gaps.Add(new("board.missing.champion"));
        return gaps;
    }
}
