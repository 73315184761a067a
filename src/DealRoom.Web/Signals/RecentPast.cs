using DealRoom.Domain.Scoring;

namespace DealRoom.Web.Signals;

/// <summary>
/// A deal's last events, their ledger rows, and the fold's state at marks between them. Readers report what they read a few seconds ago, so
/// that among several the late event is the ordinary one: it is put in its place from here, without the database.
/// </summary>
sealed class RecentPast
{
    const int MarksKept = 3;

    /// <summary>The fold after one event; null state = before the first.</summary>
    public sealed record Mark(string? State, DateTimeOffset HeadAt, Guid HeadId, long LedgerSeq, int SinceCheckpoint)
    {
        internal int Events { get; set; }
        internal int Rows { get; set; }

        internal bool IsBefore(DealEvent e) => HeadAt < e.At || (HeadAt == e.At && HeadId.CompareTo(e.Id) < 0);
    }

    readonly List<DealEvent> events = [];
    readonly List<LedgerRow> rows = [];
    readonly List<Mark> marks;

    public RecentPast(Mark start) => marks = [start];

    public void Add(DealEvent e, IReadOnlyList<LedgerRow> made)
    {
        events.Add(e);
        rows.AddRange(made);
    }

    /// <summary>The fold stands here. What lies before the third last mark is forgotten.</summary>
    public void Put(Mark mark)
    {
        (mark.Events, mark.Rows) = (events.Count, rows.Count);
        marks.Add(mark);
        if (marks.Count <= MarksKept)
            return;
        marks.RemoveAt(0);
        var (e, r) = (marks[0].Events, marks[0].Rows);
        events.RemoveRange(0, e);
        rows.RemoveRange(0, r);
        foreach (var one in marks)
            (one.Events, one.Rows) = (one.Events - e, one.Rows - r);
    }

    /// <summary>The last mark before a late event; null when it is older than anything remembered.</summary>
    public Mark? Before(DealEvent late) => marks.FindLast(m => m.IsBefore(late));

    /// <summary>Takes away what came after a mark.</summary>
    public (List<DealEvent> Events, List<LedgerRow> Rows, int Marks) CutAfter(Mark mark)
    {
        var cut = (events[mark.Events..], rows[mark.Rows..], marks.Count - 1 - marks.IndexOf(mark));
        events.RemoveRange(mark.Events, events.Count - mark.Events);
        rows.RemoveRange(mark.Rows, rows.Count - mark.Rows);
        marks.RemoveRange(marks.IndexOf(mark) + 1, cut.Item3);
        return cut;
    }
}
