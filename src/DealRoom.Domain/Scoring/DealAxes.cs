using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Scoring;

/// <summary>F, T, I and R of a state on a day of its clock. One pass over the persons, nothing allocated.</summary>
internal readonly record struct DealAxes(AxisValues Plain, double WeightedSum, HottestPerson Hottest)
{
    private const int DepartmentSlots = 16;

    internal static DealAxes Of(ScoreModel model, DealState state, double day)
    {
        if (state.Facts is not { } facts)
        {
            return default;
        }
        double weighted = 0,
            breadth = 0,
            layer = -1,
            champion = -1,
            sponsor = -1;
        HottestPerson hottest = default;
        Span<double> departments = stackalloc double[DepartmentSlots];
        foreach (var person in state.Persons)
        {
            var score = person.ScoreOn(day, model);
            weighted += model.Roles.Of(person.Person, person.Facts) * score;
            if (!person.Person.Identified)
            {
                continue;
            }
            if (score > hottest.Score)
            {
                hottest = new HottestPerson(person.Person.Value, score);
            }
            var active = person.ActivityOn(day, model);
            breadth += active;
            if (person.Facts is not { } known)
            {
                continue;
            }
            if (known.DecisionLayer)
            {
                layer = Math.Max(layer, active);
            }
            if (known.Champion)
            {
                champion = Math.Max(champion, active);
            }
            if (known.Sponsor)
            {
                sponsor = Math.Max(sponsor, active);
            }
            if (known.Department is { } department)
            {
                departments[(int)department] = Math.Max(departments[(int)department], active);
            }
        }
        var parts = model.Involvement;
        var involvement =
            parts.Breadth * Math.Min(1, breadth / parts.BreadthPersons)
            + parts.DecisionLayer * Held(layer, parts)
            + parts.Champion * Held(champion, parts)
            + parts.Sponsor * Held(sponsor, parts)
            + parts.Departments * Mean(facts.RequiredDepartments, departments);
        return new DealAxes(new AxisValues(facts.Fit.Score(model.Fit), model.TemperatureOf(weighted), involvement), weighted, hottest);
    }

    // negative: nobody holds it
    private static double Held(double active, InvolvementParts parts) =>
        active < 0 ? 0 : parts.IdentifiedShare + (1 - parts.IdentifiedShare) * active;

    private static double Mean(IReadOnlyList<Department> required, ReadOnlySpan<double> active)
    {
        double sum = 0;
        for (var i = 0; i < required.Count; i++)
        {
            sum += active[(int)required[i]];
        }
        return required.Count == 0 ? 0 : sum / required.Count;
    }
}
