using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Tests.Scoring;

/// <summary>A deal's log made from a seed: crowded days, long silences, repeats, same instants, people known late, slow clocks.</summary>
internal sealed class GeneratedHistory
{
    internal static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");
    private static readonly SignalKind[] Kinds = Enum.GetValues<SignalKind>();
    private static readonly SignalKind[] Views = [.. Kinds.Where(kind => kind.IsView())];
    private static readonly string[] Assets = ["", "a", "b", "c"];
    private static readonly string?[] Recipients = [null, "x", "y", "z", "v", "w"];
    private readonly Random _random;
    private readonly DateTimeOffset _start;
    private readonly List<PersonId> _persons = [];
    private readonly List<DealEvent> _events = [];
    private DateTimeOffset _now;

    internal GeneratedHistory(int seed)
    {
        _random = new Random(seed);
        _start = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(9)).AddMinutes(_random.Next(1440));
        _now = _start;
        Opening = Facts();
        _events.Add(new FactsLearned(Seq(), NewId(), Around(_start, 10), Opening));
        for (var i = _random.Next(1, 6); i > 0; i--)
        {
            AddMember();
        }
        for (var i = _random.Next(0, 3); i > 0; i--)
        {
            _persons.Add(PersonId.Holder(NewId()));
        }
        for (var i = _random.Next(10, 120); i > 0; i--)
        {
            AddStep();
        }
        InOrder = [.. _events.Order(DealEvent.Order)];
    }

    internal DealFacts Opening { get; }

    internal IReadOnlyList<DealEvent> InOrder { get; }

    internal DateTimeOffset End => InOrder[^1].At;

    internal Random Random => _random;

    internal MemberFacts? FirstFactsOf(MemberId id) => InOrder.OfType<MemberLearned>().FirstOrDefault(learned => learned.Member == id)?.Facts;

    internal DealFold NewFold(DealState? state = null, ScoreModel? model = null) =>
        new(model ?? ScoreModel.Default, state, FirstFactsOf, Opening, Tokyo);

    private void AddMember()
    {
        var id = new MemberId(NewId());
        _persons.Add(PersonId.Of(id));
        var known = Around(_start, 20);
        _events.Add(new MemberLearned(Seq(), NewId(), known, id, Member()));
        if (_random.Next(3) == 0)
        {
            _events.Add(new MemberLearned(Seq(), NewId(), known.AddDays(20 + _random.Next(40)), id, Member()));
        }
    }

    private void AddStep()
    {
        _now += Pause();
        switch (_random.Next(40))
        {
            case 0:
                _events.Add(new StageChanged(Seq(), NewId(), _now, (DealStage)_random.Next(1, 7)));
                break;
            case 1:
                _events.Add(new RouteChanged(Seq(), NewId(), _now, _random.Next(2) == 0));
                break;
            case 2:
                _events.Add(new FactsLearned(Seq(), NewId(), _now.AddDays(11), Facts()));
                break;
            case 3:
                AddBurst();
                break;
            default:
                _events.Add(One(_random.Next(2) == 0 ? Views[_random.Next(Views.Length)] : Kinds[_random.Next(Kinds.Length)], Pick(_persons)));
                break;
        }
    }

    private void AddBurst()
    {
        var (kind, person) = (Pick(Kinds), Pick(_persons));
        for (var i = _random.Next(5, 26); i > 0; i--)
        {
            _now += TimeSpan.FromMinutes(_random.Next(3) == 0 ? 31 : 1);
            _events.Add(One(kind, person));
        }
    }

    private Signal One(SignalKind kind, PersonId person) =>
        new(Seq(), NewId(), _now, kind, person)
        {
            Asset = Pick(Assets),
            ActiveMs = kind.IsView() ? Pick<long>([2_000, 4_999, 5_000, 20_000, 61_000, 130_000, 200_000]) : 0,
            OneRow = _random.Next(2) == 0,
            Recipient = kind == SignalKind.Forward ? Pick(Recipients) : null,
        };

    private TimeSpan Pause() =>
        _random.Next(6) switch
        {
            0 => TimeSpan.Zero,
            1 => TimeSpan.FromSeconds(_random.Next(1, 300)),
            2 => TimeSpan.FromMinutes(_random.Next(1, 60)),
            3 => TimeSpan.FromHours(_random.Next(1, 30)),
            4 => TimeSpan.FromDays(_random.Next(1, 6)),
            _ => _random.Next(8) == 0 ? TimeSpan.FromDays(_random.Next(10, 60)) : TimeSpan.FromMilliseconds(_random.Next(1, 100_000_000)),
        };

    private DealFacts Facts() =>
        new(new FitFacts(Match(), Match(), Match(), Match(), Match(), Match()), [.. Enum.GetValues<Department>().Where(_ => _random.Next(3) == 0)]);

    private MemberFacts Member() =>
        new(
            (DmuRoles)(_random.Next(64) & _random.Next(64)),
            _random.Next(4) == 0,
            _random.Next(4) == 0,
            _random.Next(5) is var band && band == 0 ? null : (TitleBand)band,
            _random.Next(2) == 0,
            _random.Next(9) is var place && place == 0 ? null : (Department)place
        );

    private double? Match() => _random.Next(3) == 0 ? null : _random.NextDouble();

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private DateTimeOffset Around(DateTimeOffset at, int days) => at.AddMinutes(_random.Next(-60, days * 1440));

    private long Seq() => _events.Count;

    private Guid NewId()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
