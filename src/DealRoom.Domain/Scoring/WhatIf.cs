using DealRoom.Domain.Deals;
using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Scoring;

/// <summary>
/// What would move a deal's score, computed by folding each move on a copy of the state; nothing is estimated. The moves are those a seller can
/// bring about: known people opening what is in the room, requests, roles becoming known, departments taking part, a meeting.
/// </summary>
public sealed class WhatIf(ScoreModel model, DealState state, DateTimeOffset at, TimeZoneInfo zone)
{
    private const int OpeningMs = 30_000,
        Searched = 12,
        MostMoves = 3,
        MostGreedy = 8;
    private const double Noticeable = 0.05;
    private static readonly Guid Somebody = new("77686174-6966-4000-8000-000000000001");

    private readonly string _json = state.ToJson();
    private readonly DateTimeOffset _from = (state.LastAt is { } last && last > at ? last : at).AddTicks(1);

    /// <summary>Every move alone, the one that brings most first; what brings next to nothing is left out.</summary>
    public IReadOnlyList<WhatIfStep> Alone(IReadOnlyList<WhatIfItem> items)
    {
        var before = After([]).Score;
        return
        [
            .. Moves(items)
                .Select(move => After([move]).Score is var score ? new WhatIfStep(move, score - before, score) : null!)
                .Where(step => step.Delta >= Noticeable)
                .OrderByDescending(step => step.Delta)
                .ThenBy(step => step.Move.Effort),
        ];
    }

    /// <summary>
    /// The cheapest moves that bring the score, as shown, to a goal: all combinations of up to three of the most promising moves; when none
    /// reaches, one after the other whichever brings most.
    /// </summary>
    public WhatIfPlan To(int goal, IReadOnlyList<WhatIfItem> items)
    {
        var before = After([]);
        if (before.Display >= goal)
        {
            return new([], before.Score, before.Score, true, before.Tier.Tier);
        }
        var promising = Promising(Alone(items));
        IReadOnlyList<WhatIfMove>? best = null;
        var bestScore = 0d;
        foreach (var some in Subsets(promising))
        {
            var view = After(some);
            if (view.Display >= goal && (best is null || Cheaper(some, view.Score, best, bestScore)))
            {
                (best, bestScore) = (some, view.Score);
            }
        }
        return PlanOf(best ?? Greedy(promising, goal), before.Score, goal);
    }

    /// <summary>The score after these moves, one after the other.</summary>
    public ScoreView After(IReadOnlyList<WhatIfMove> moves)
    {
        ArgumentNullException.ThrowIfNull(moves);
        var fold = new DealFold(model, DealState.FromJson(_json), _ => null, DealFacts.Unknown, zone);
        var number = 0;
        foreach (var e in moves.SelectMany(EventsOf))
        {
            fold.Apply(e(++number, _from.AddTicks(number * TimeSpan.TicksPerMinute)));
        }
        return fold.At(_from.AddTicks((number + 1) * TimeSpan.TicksPerMinute));
    }

    private WhatIfPlan PlanOf(IReadOnlyList<WhatIfMove> moves, double before, int goal)
    {
        var steps = new List<WhatIfStep>();
        var (score, view) = (before, After([]));
        for (var i = 1; i <= moves.Count; i++)
        {
            view = After([.. moves.Take(i)]);
            steps.Add(new(moves[i - 1], view.Score - score, view.Score));
            score = view.Score;
        }
        return new(steps, before, score, view.Display >= goal, view.Tier.Tier);
    }

    private List<WhatIfMove> Greedy(IReadOnlyList<WhatIfMove> promising, int goal)
    {
        var taken = new List<WhatIfMove>();
        while (taken.Count < MostGreedy && After(taken).Display < goal)
        {
            var next = promising.Except(taken).Select(move => (move, After([.. taken, move]).Score)).OrderByDescending(m => m.Score).FirstOrDefault();
            if (next.move is null || next.Score - After(taken).Score < Noticeable)
            {
                break;
            }
            taken.Add(next.move);
        }
        return taken;
    }

    // by gain, and by gain for the effort: both kinds belong into the search
    private static List<WhatIfMove> Promising(IReadOnlyList<WhatIfStep> alone) =>
        [
            .. alone
                .Take(Searched / 2)
                .Concat(alone.OrderByDescending(step => step.Delta / step.Move.Effort).Take(Searched))
                .Select(step => step.Move)
                .Distinct()
                .Take(Searched),
        ];

    private static IEnumerable<IReadOnlyList<WhatIfMove>> Subsets(List<WhatIfMove> moves)
    {
        for (var i = 0; i < moves.Count; i++)
        {
            yield return [moves[i]];
            for (var j = i + 1; j < moves.Count; j++)
            {
                yield return [moves[i], moves[j]];
                for (var k = j + 1; k < moves.Count && MostMoves > 2; k++)
                {
                    yield return [moves[i], moves[j], moves[k]];
                }
            }
        }
    }

    private static bool Cheaper(IReadOnlyList<WhatIfMove> one, double score, IReadOnlyList<WhatIfMove> other, double otherScore)
    {
        var (mine, theirs) = (one.Sum(m => m.Effort), other.Sum(m => m.Effort));
        return mine != theirs ? mine < theirs
            : one.Count != other.Count ? one.Count < other.Count
            : score > otherScore;
    }

    private IEnumerable<WhatIfMove> Moves(IReadOnlyList<WhatIfItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var people = state.Persons.Where(p => p.Person.Identified && p.Facts is not null).ToList();
        foreach (var person in people)
        {
            foreach (var item in items)
            {
                yield return new(WhatIfKind.Opens, person.Person, 1) { Signal = item.Kind, Asset = item.Asset };
            }
            yield return new(WhatIfKind.Does, person.Person, 2) { Signal = SignalKind.QuestionAsked };
            yield return new(WhatIfKind.Does, person.Person, 2) { Signal = SignalKind.RoiRun };
            yield return new(WhatIfKind.Does, person.Person, 3) { Signal = SignalKind.Forward };
            yield return new(WhatIfKind.Does, person.Person, 4) { Signal = SignalKind.DemoRequest };
            yield return new(WhatIfKind.Does, person.Person, 5) { Signal = SignalKind.QuoteRequest };
            if (person.Facts!.DecisionLayer)
            {
                yield return new(WhatIfKind.Meeting, person.Person, 3) { Signal = SignalKind.MeetingAttended };
            }
            if (!people.Exists(p => p.Facts!.Champion))
            {
                yield return new(WhatIfKind.Champion, person.Person, 2);
            }
            if (person.Facts.DecisionLayer && !people.Exists(p => p.Facts!.Sponsor))
            {
                yield return new(WhatIfKind.Sponsor, person.Person, 3);
            }
        }
        foreach (var move in Missing(people, items))
        {
            yield return move;
        }
    }

    private IEnumerable<WhatIfMove> Missing(List<PersonState> people, IReadOnlyList<WhatIfItem> items)
    {
        if (!people.Exists(p => p.Facts!.DecisionLayer))
        {
            yield return new(WhatIfKind.DecisionLayer, null, 3);
            yield return new(WhatIfKind.Meeting, null, 4) { Signal = SignalKind.MeetingAttended };
        }
        foreach (var department in state.Facts?.RequiredDepartments ?? [])
        {
            if (items.Count > 0 && !people.Exists(p => p.Facts!.Department == department))
            {
                var item = items.FirstOrDefault(i => i.Kind == ReadBy(department)) ?? items[0];
                yield return new(WhatIfKind.Department, null, 2)
                {
                    Department = department,
                    Signal = item.Kind,
                    Asset = item.Asset,
                };
            }
        }
    }

    private static SignalKind ReadBy(Department department) =>
        department switch
        {
            Department.It => SignalKind.SecurityView,
            Department.Legal => SignalKind.ContractView,
            _ => SignalKind.PricingView,
        };

    private IEnumerable<Func<int, DateTimeOffset, DealEvent>> EventsOf(WhatIfMove move)
    {
        var person = move.Person ?? PersonId.Of(new MemberId(New(move)));
        if (FactsAfter(move) is { } facts)
        {
            yield return (n, when) => new MemberLearned(n, Numbered(n), when, person.Member()!.Value, facts);
        }
        if (move.Signal is { } kind)
        {
            yield return (n, when) =>
                new Signal(n, Numbered(n), when, kind, person)
                {
                    Asset = move.Asset,
                    ActiveMs = OpeningMs,
                    OneRow = true,
                };
        }
    }

    private MemberFacts? FactsAfter(WhatIfMove move)
    {
        var known = state.Persons.Find(p => p.Person == move.Person)?.Facts;
        return move.Kind switch
        {
            WhatIfKind.Champion => known! with { Champion = true },
            WhatIfKind.Sponsor => known! with { Sponsor = true },
            WhatIfKind.DecisionLayer => new MemberFacts(Band: TitleBand.DepartmentHead, DecisionLayer: true),
            WhatIfKind.Meeting when move.Person is null => new MemberFacts(Band: TitleBand.DepartmentHead, DecisionLayer: true),
            WhatIfKind.Department => new MemberFacts(Department: move.Department),
            _ => null,
        };
    }

    // somebody new for the decision layer, and one for each department; a second move of the same finds the same person
    private static Guid New(WhatIfMove move) => Numbered(100 + (move.Department is { } department ? (int)department + 1 : 0));

    private static Guid Numbered(int number)
    {
        var bytes = Somebody.ToByteArray();
        BitConverter.TryWriteBytes(bytes, number);
        return new Guid(bytes);
    }
}
