using System.Globalization;

namespace DealRoom.Domain.Scoring;

/// <summary>
/// Which model holds for one deal over time (R61, R127): ordered stretches, the first without a beginning. All of a deal's ledger is folded
/// along it; where one model follows another, one row carries the difference.
/// </summary>
public sealed class ModelCourse
{
    private const char Between = ';',
        Since = '@';

    /// <summary>Version 1 for all time.</summary>
    public static ModelCourse Shipped { get; } = new([new(ScoreModel.Default, DateTimeOffset.MinValue)]);

    /// <summary>A course of these stretches; the first holds from the beginning of time.</summary>
    public ModelCourse(IReadOnlyList<ModelSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        Spans = [.. spans];
        Key = Spans is [{ Model.Version: 1 }] ? "" : string.Join(Between, Spans.Select(Name));
    }

    /// <summary>The stretches in order.</summary>
    public IReadOnlyList<ModelSpan> Spans { get; }

    /// <summary>Two courses with the same key give the same ledger. Empty for version 1 alone.</summary>
    public string Key { get; }

    /// <summary>The model of the last stretch.</summary>
    public ScoreModel Last => Spans[^1].Model;

    /// <summary>When the last stretch began.</summary>
    public DateTimeOffset LastFrom => Spans[^1].From;

    /// <summary>The model in force at an instant.</summary>
    public ScoreModel At(DateTimeOffset at) => Spans.Last(s => s.From <= at || s == Spans[0]).Model;

    /// <summary>
    /// The course of a company: at each instant, of the models in force whose segment takes it, the closest one; of equally close ones the one
    /// that took effect last, then the higher version. Nothing that begins after <paramref name="until"/> is looked at.
    /// </summary>
    public static ModelCourse For(IReadOnlyList<PublishedModel> published, string? industry, int? employees, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(published);
        var mine = published.Where(p => p.EffectiveAt <= until && p.Segment.Takes(industry, employees)).Prepend(PublishedModel.Shipped).ToList();
        var turns = mine.Select(p => (DateTimeOffset?)p.EffectiveAt)
            .Concat(mine.Select(p => p.RetiredAt))
            .OfType<DateTimeOffset>()
            .Where(at => at <= until)
            .Distinct()
            .Order();
        var spans = new List<ModelSpan>();
        foreach (var at in turns)
        {
            var model = mine.Where(p => p.HoldsAt(at))
                .OrderBy(p => p.Segment.Closeness)
                .ThenBy(p => p.EffectiveAt)
                .ThenBy(p => p.Model.Version)
                .Last()
                .Model;
            if (spans.Count == 0 || spans[^1].Model.Version != model.Version)
            {
                spans.Add(new(model, at));
            }
        }
        return new(spans);
    }

    /// <summary>The first instant at which a deal folded along the keyed course stands otherwise than along this one; null when never.</summary>
    public DateTimeOffset? DiffersFrom(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var (mine, theirs) = (Spans.Select(Name).ToList(), key.Length == 0 ? [Name(Shipped.Spans[0])] : key.Split(Between).ToList());
        var same = mine.Zip(theirs).TakeWhile(pair => pair.First == pair.Second).Count();
        if (same == mine.Count && same == theirs.Count)
        {
            return null;
        }
        var turns = mine.Skip(same).Take(1).Concat(theirs.Skip(same).Take(1)).Select(FromOf);
        return same == 0 ? DateTimeOffset.MinValue : turns.Min();
    }

    /// <summary>The version of the last stretch of a keyed course.</summary>
    public static int LastOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length == 0 ? 1 : VersionOf(key.Split(Between)[^1]);
    }

    /// <summary>The stretches of a keyed course: versions and when each began.</summary>
    public static IReadOnlyList<(int Version, DateTimeOffset From)> Read(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length == 0 ? [(1, DateTimeOffset.MinValue)] : [.. key.Split(Between).Select(name => (VersionOf(name), FromOf(name)))];
    }

    private static string Name(ModelSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Model.Version}{Since}{span.From.UtcTicks}");

    private static int VersionOf(string name) => int.Parse(name.Split(Since)[0], CultureInfo.InvariantCulture);

    private static DateTimeOffset FromOf(string name) => new(long.Parse(name.Split(Since)[1], CultureInfo.InvariantCulture), TimeSpan.Zero);
}
