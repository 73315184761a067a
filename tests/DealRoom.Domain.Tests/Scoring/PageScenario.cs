using System.Globalization;
using System.Text.Json;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Tests.Scoring;

/// <summary>Runs one section of the page: an optional table of members, an optional table of the deal's facts, and a table of what happened.</summary>
internal sealed class PageScenario
{
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");
    private readonly Dictionary<string, MemberFacts> _members = [];
    private readonly Dictionary<string, PersonId> _ids = [];
    private readonly bool _oneRow;
    private DealFold _fold;
    private readonly List<Decision> _decisions = [];
    private readonly DealWatch _watch;
    private DealFacts _facts = DealFacts.Unknown;
    private int _count;

    internal PageScenario(IEnumerable<PageTable> tables, bool oneRow)
    {
        _oneRow = oneRow;
        foreach (var row in tables.Where(table => table.Columns[0] == "who").SelectMany(table => table.Rows))
        {
            _members[row["who"]] = FactsOf(row);
        }
        foreach (var row in tables.Where(table => table.Columns[0] == "industry").SelectMany(table => table.Rows))
        {
            _facts = new DealFacts(FitOf(row), [.. row.List<Department>("required")]);
        }
        _fold = Fold(null);
        _watch = new DealWatch(ScoreModel.Default, new WatchState(), _decisions);
    }

    internal static MemberFacts FactsOf(PageRow row) =>
        new(
            row.List<DmuRoles>("roles").Aggregate(DmuRoles.None, (all, role) => all | role),
            row.Yes("champion"),
            row.Yes("sponsor"),
            row.Named<TitleBand>("band"),
            row.Yes("decision layer"),
            row.Named<Department>("department")
        );

    internal static FitFacts FitOf(PageRow row) =>
        new(
            row.NumberOrNull("industry"),
            row.NumberOrNull("size"),
            row.NumberOrNull("title"),
            row.NumberOrNull("needs"),
            row.NumberOrNull("history"),
            row.NumberOrNull("budget")
        );

    internal void Run(PageTable happened)
    {
        var sum = 0d;
        foreach (var row in happened.Rows)
        {
            var at = Instant(row["at"]);
            _decisions.Clear();
            var rows = Apply(row, at).ToList();
            var own = rows.Where(ledger => ledger.Cause == LedgerCause.Signal).ToList();
            sum += rows.Sum(ledger => ledger.DeltaScore);
            Check(row, at, own);
            Assert.Equal(_fold.At(at).Score, sum + _fold.ClosingRowsAt(at).Sum(closing => closing.DeltaScore), 1e-9);
            if (row.Has("D in ringi"))
            {
                CheckRingi(row, at);
            }
        }
    }

    private IEnumerable<LedgerRow> Apply(PageRow row, DateTimeOffset at)
    {
        if (row["signal"] == "opened")
        {
            var opening = Tell(new FactsLearned(0, Next(), at, _facts));
            return opening.Concat(_members.SelectMany(member => Tell(new MemberLearned(0, Next(), at, Member(member.Key), member.Value))));
        }
        if (Event(row, at) is { } other)
        {
            return Tell(other);
        }
        if (!row.Has("signal"))
        {
            return [];
        }
        var words = row["signal"].Split(" ×");
        var times = words.Length > 1 ? int.Parse(words[1], CultureInfo.InvariantCulture) : 1;
        return
        [
            .. Enumerable
                .Range(0, times)
                .SelectMany(i =>
                    Tell(
                        new Signal(0, Next(), at.AddMinutes(i), Enum.Parse<SignalKind>(words[0]), Person(row["who"]))
                        {
                            Asset = row["asset"],
                            ActiveMs = row.Has("s") ? (long)Math.Round(row.Number("s") * 1000) : 0,
                            Recipient = row.Has("to") ? row["to"] : null,
                            OneRow = _oneRow,
                        }
                    )
                ),
        ];
    }

    private DealEvent? Event(PageRow row, DateTimeOffset at) =>
        row["signal"] switch
        {
            "answered" => new HandoverAnswered(0, Next(), at, true),
            "override" => new OverrideSet(0, Next(), at, row.Number("amount"), Guid.Empty, Instant(row["until"])),
            "lifted" => new OverrideLifted(0, Next(), at),
            "closed" => new DealClosed(0, Next(), at),
            "reopened" => new DealReopened(0, Next(), at),
            "ringi" => new StageChanged(0, Next(), at, DealStage.Ringi),
            "decision" => new StageChanged(0, Next(), at, DealStage.Decision),
            _ => null,
        };

    private static DateTimeOffset Instant(string text) => new(DateTime.Parse(text, CultureInfo.InvariantCulture), TimeSpan.FromHours(9));

    // what is read before the rows are asked for must not be lazy
    private IReadOnlyList<LedgerRow> Tell(DealEvent e)
    {
        var rows = _fold.Apply(e);
        _watch.Saw(e, _fold.State);
        if (_fold.Step is { } step)
        {
            _watch.Compare(step, _fold.State, e is Signal);
        }
        return rows;
    }

    private void CheckRules(PageRow row, DateTimeOffset at, ScoreView score)
    {
        if (row.Cells.ContainsKey("told"))
        {
            Assert.Equal(
                row["told"],
                string.Join(", ", _decisions.Select(decision => decision.Kind).Where(kind => kind != DecisionKind.TierChanged))
            );
        }
        Assert.Equal(row.Named<Tier>("tier") ?? score.Tier.Tier, score.Tier.Tier);
        if (row.Cells.ContainsKey("silent"))
        {
            Assert.Equal(row.Yes("silent"), TierRules.IsSilent(_fold.State, at, ScoreModel.Default.Thresholds.SilenceDays));
        }
    }

    private void Check(PageRow row, DateTimeOffset at, List<LedgerRow> own)
    {
        var score = _fold.At(at);
        CheckRules(row, at, score);
        if (row.Has("who") && row.Has("signal") && row.Cells.ContainsKey("points"))
        {
            row.Expect("points", own.Sum(ledger => ledger.Points));
            Assert.Equal(row.Has("points"), own.Count > 0);
            Assert.Equal(row.Named<ZeroReason>("why") ?? ZeroReason.None, own.Count > 0 ? own[^1].ZeroReason : ZeroReason.None);
            Assert.True(!_oneRow || own.Count <= 1 || row["signal"].Contains('×', StringComparison.Ordinal));
        }
        row.Expect("ΔD", own.Sum(ledger => ledger.DeltaScore));
        row.Expect("D", score.Score);
        row.Expect("T", score.Temperature);
        row.Expect("I", score.Involvement);
        row.Expect("R", score.WeightedSum);
        if (row.Has("S"))
        {
            row.Expect("S", score.Persons.Single(person => person.Person == Person(row["who"])).Score);
        }
    }

    private void CheckRingi(PageRow row, DateTimeOffset at)
    {
        var plain = _fold;
        _fold = Fold(JsonSerializer.Deserialize<DealState>(JsonSerializer.Serialize(plain.State)));
        _fold.Apply(new StageChanged(0, Next(), plain.State.LastAt!.Value, DealStage.Ringi));
        row.Expect("D in ringi", _fold.At(at).Score);
        row.Expect("T in ringi", _fold.At(at).Temperature);
        _fold = plain;
    }

    private DealFold Fold(DealState? state) =>
        new(ScoreModel.Default, state, id => _members.GetValueOrDefault(_ids.Single(pair => pair.Value.Value == id.Value).Key), _facts, Tokyo);

    private PersonId Person(string who)
    {
        if (!_ids.TryGetValue(who, out var id))
        {
            _ids[who] = id = new PersonId(new Guid(_ids.Count + 1, 7, 7, new byte[8]), true);
        }
        return id;
    }

    private MemberId Member(string who) => Person(who).Member()!.Value;

    private Guid Next() => new(++_count, 0, 0, new byte[8]);
}
