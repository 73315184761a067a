using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;

namespace DealRoom.Domain.Tests.Scoring;

/// <summary>
/// The score of a log at an instant, straight from the definitions. The cap of 100 is solved in closed form: the score is the least, over every
/// payment at which the cap may last have held, of 100 faded from there plus all that came after.
/// </summary>
internal sealed class BatchScore
{
    private static readonly double[] RoleWeight = [1.0, 0.8, 1.2, 1.5, 1.1, 0.9];
    private static readonly double[] TitleWeight = [0.7, 0.9, 1.1, 1.3, 1.4];
    private readonly IReadOnlyList<DealEvent> _log;
    private readonly IReadOnlyList<DealEvent> _past;
    private readonly IReadOnlyList<BatchPayment> _paid;
    private readonly DateTimeOffset _at;
    private readonly Dictionary<PersonId, double> _scores;
    private readonly IReadOnlyList<DealEvent> _turns;

    internal BatchScore(IEnumerable<DealEvent> log, DateTimeOffset at)
    {
        _at = at;
        _log = [.. log.OrderBy(e => e.At).ThenBy(e => e.Id)];
        _past = [.. _log.Where(e => e.At <= at)];
        _paid = BatchPayments.Of([.. _past.OfType<Signal>()]);
        _turns = [.. _past.Where(e => e is StageChanged or RouteChanged)];
        Persons = [.. _past.Select(PersonOf).OfType<PersonId>().Distinct()];
        _scores = Persons.ToDictionary(person => person, Solve);
    }

    internal IReadOnlyList<PersonId> Persons { get; }

    internal double Score => _past.Count == 0 ? 0 : 0.2 * Fit() + 0.5 * 100 * (1 - Math.Pow(2, -Sum() / 60)) + 0.3 * Involvement();

    internal double Sum() => Persons.Sum(person => Weight(person) * ScoreOf(person));

    internal double ScoreOf(PersonId person) => _scores[person];

    private double Solve(PersonId person)
    {
        var own = _paid
            .Where(payment => payment.Signal.Person == person && payment.Points > 0)
            .Select(payment => (payment.Points, Left: Math.Pow(2, -Age(payment.Signal.At) / 45)))
            .ToList();
        var least = own.Sum(payment => payment.Points * payment.Left);
        for (var k = 0; k < own.Count; k++)
        {
            least = Math.Min(least, 100 * own[k].Left + own.Skip(k + 1).Sum(payment => payment.Points * payment.Left));
        }
        return least;
    }

    private static PersonId? PersonOf(DealEvent e) =>
        e switch
        {
            Signal signal => signal.Person,
            MemberLearned learned => new PersonId(learned.Member.Value, true),
            _ => null,
        };

    private double Age(DateTimeOffset since)
    {
        var cuts = _turns.Where(e => e.At > since).Select(e => e.At).Prepend(since).Append(_at).ToList();
        return cuts.Zip(cuts.Skip(1)).Sum(span => (span.Second - span.First).TotalDays * (IsSlow(span.First) ? 0.5 : 1));
    }

    private bool IsSlow(DateTimeOffset at) =>
        _turns.OfType<StageChanged>().LastOrDefault(e => e.At <= at)?.Stage == DealStage.Ringi
        || _turns.OfType<RouteChanged>().LastOrDefault(e => e.At <= at)?.Circulating == true;

    private DealFacts Facts() => (_past.OfType<FactsLearned>().LastOrDefault() ?? _log.OfType<FactsLearned>().First()).Facts;

    private MemberFacts FactsOf(PersonId person) =>
        (
            _past.OfType<MemberLearned>().LastOrDefault(e => e.Member.Value == person.Value)
            ?? _log.OfType<MemberLearned>().First(e => e.Member.Value == person.Value)
        ).Facts;

    private double Weight(PersonId person)
    {
        if (!person.Identified)
        {
            return 0.35;
        }
        var facts = FactsOf(person);
        var held = Enumerable.Range(0, 6).Where(bit => ((int)facts.Roles >> bit & 1) == 1).Select(bit => RoleWeight[bit]);
        var weight = held.DefaultIfEmpty(TitleWeight[(int)(facts.Band ?? 0)]).Max();
        return Math.Min(1.8, weight * (facts.Champion ? 1.2 : 1) * (facts.Sponsor ? 1.3 : 1));
    }

    private double Activity(PersonId person)
    {
        var last = _paid.LastOrDefault(payment => payment.Activity && payment.Signal.Person == person);
        return last is null ? 0 : Math.Min(1, Math.Pow(2, -(Age(last.Signal.At) - 14) / 30));
    }

    private double Fit()
    {
        var fit = Facts().Fit;
        var known = new (double? Match, double Weight)[]
        {
            (fit.Industry, 25),
            (fit.Size, 20),
            (fit.Title, 15),
            (fit.Needs, 20),
            (fit.History, 10),
            (fit.BudgetTiming, 10),
        }
            .Where(item => item.Match is not null)
            .ToList();
        return known.Count == 0 ? 0 : known.Sum(item => item.Match!.Value * item.Weight) / known.Sum(item => item.Weight) * 100;
    }

    private double Involvement()
    {
        var members = Persons.Where(person => person.Identified).Select(person => (Facts: FactsOf(person), Activity: Activity(person))).ToList();
        var required = Facts().RequiredDepartments;
        var departments = required.Select(department => Most(facts => facts.Department == department) ?? 0).DefaultIfEmpty(0).Average();
        return 30 * Math.Min(1, members.Sum(member => member.Activity) / 6)
            + 25 * Role(facts => facts.DecisionLayer)
            + 20 * Role(facts => facts.Champion)
            + 10 * Role(facts => facts.Sponsor)
            + 15 * departments;

        double? Most(Func<MemberFacts, bool> holds) => members.Where(member => holds(member.Facts)).Select(member => (double?)member.Activity).Max();

        double Role(Func<MemberFacts, bool> holds) => Most(holds) is { } most ? 0.3 + 0.7 * most : 0;
    }
}
