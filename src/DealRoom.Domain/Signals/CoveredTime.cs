namespace DealRoom.Domain.Signals;

/// <summary>
/// The time one device has already been credited with, so that two windows of one reader never count twice. Only time credited to
/// <em>other</em> views is taken away: a view's own readings are limited by the time since it was minted.
/// </summary>
public sealed class CoveredTime
{
    // nobody turns so many windows; somebody who forges readings would make every next one dearer
    const int MostSpans = 1000;
    static readonly TimeSpan Kept = TimeSpan.FromHours(12);
    readonly List<(Guid View, DateTimeOffset From, DateTimeOffset To)> spans = [];

    /// <summary>Milliseconds of [at − active, at] not yet credited to another view; credits them.</summary>
    public long Credit(Guid view, DateTimeOffset at, long activeMs)
    {
        if (activeMs <= 0)
            return 0;
        var from = at - TimeSpan.FromMilliseconds(activeMs);
        var elsewhere = Overlap(view, from, at);
        var free = Math.Max(0, activeMs - elsewhere);
        if (free > 0)
            Remember(view, at - TimeSpan.FromMilliseconds(free), at);
        return free;
    }

    long Overlap(Guid view, DateTimeOffset from, DateTimeOffset to)
    {
        double sum = 0;
        foreach (var span in spans)
        {
            if (span.View == view)
                continue;
            var overlap = (span.To < to ? span.To : to) - (span.From > from ? span.From : from);
            if (overlap > TimeSpan.Zero)
                sum += overlap.TotalMilliseconds;
        }
        return (long)sum;
    }

    void Remember(Guid view, DateTimeOffset from, DateTimeOffset to)
    {
        spans.RemoveAll(s => s.To < to - Kept);
        var last = spans.FindLastIndex(s => s.View == view);
        // readings of one view follow each other: they grow one span as long as they touch
        if (last >= 0 && from <= spans[last].To + TimeSpan.FromMilliseconds(500) && to >= spans[last].To)
            spans[last] = (view, spans[last].From < from ? spans[last].From : from, to);
        else
        {
            if (spans.Count >= MostSpans)
                spans.RemoveAt(0);
            spans.Add((view, from, to));
        }
    }
}
