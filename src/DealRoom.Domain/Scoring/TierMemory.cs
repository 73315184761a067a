using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Scoring;

/// <summary>
/// What the conditions of the tier ask of the past (R69, R73), kept small: the last of each kind that matters, and of downloads and views only
/// as many as a condition counts. Written by the fold alone.
/// </summary>
public sealed class TierMemory
{
    /// <summary>When each inquiry, webinar and archive was last there.</summary>
    public Dictionary<SignalKind, DateTimeOffset> Last { get; init; } = [];

    /// <summary>The documents saved last, newest first, each once.</summary>
    public List<SavedAsset> Saved { get; init; } = [];

    /// <summary>The last views of prices and cases that counted, newest first.</summary>
    public List<DateTimeOffset> Views { get; init; } = [];

    internal void Note(Signal signal, bool viewBegan, ScoreThresholds limits)
    {
        if (signal.Kind.IsInquiry() || signal.Kind.IsWebinar() || (viewBegan && signal.Kind == SignalKind.ArchiveView))
        {
            Last[signal.Kind] = signal.At;
        }
        if (signal.Kind.IsPaidDownload())
        {
            var name = signal.AssetName();
            Saved.RemoveAll(saved => saved.Asset == name);
            Keep(Saved, new SavedAsset(name, signal.At), limits.HighDownloads);
        }
        if (viewBegan && signal.Kind is SignalKind.PricingView or SignalKind.CaseView)
        {
            Keep(Views, signal.At, limits.HighViews);
        }
    }

    internal bool Within(SignalKind kind, DateTimeOffset at, double days) =>
        Last.TryGetValue(kind, out var last) && at - last <= TimeSpan.FromDays(days);

    private static void Keep<T>(List<T> newestFirst, T one, int most)
    {
        newestFirst.Insert(0, one);
        if (newestFirst.Count > Math.Max(most, 1))
        {
            newestFirst.RemoveAt(newestFirst.Count - 1);
        }
    }
}
