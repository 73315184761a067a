using DealRoom.Web.Data;
using DealRoom.Web.Deals;

namespace DealRoom.Web.Demo;

/// <summary>The product's deeds, done under the story's clock.</summary>
sealed class DemoPens(DealRoomDb db, SignalRows log, Bell bell, WalkingClock clock, DemoFiles files, string logo)
{
    readonly DealJournal journal = new(db, log, bell);

    public DealRoomDb Db => db;
    public WalkingClock Clock => clock;
    public DemoFiles Files => files;
    public string Logo => logo;
    public OpenDeal Open => new(db, journal, clock);
    public ChangeDeal Change => new(db, journal, clock);
    public KeepMember Keep => new(db, journal, clock);
    public ShareDeal Share => new(db, journal, bell, clock);

    /// <summary>Appends what happened in a row, in one transaction.</summary>
    public async Task WriteAsync(IReadOnlyList<SignalRow> rows, CancellationToken ct)
    {
        if (rows.Count == 0) return;
        await using var transaction = await journal.BeginAsync(ct);
        await journal.CommitAsync(transaction, rows, ct);
    }
}
