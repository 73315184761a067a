using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>
/// A deal is won or lost: its score stands still from that instant, handovers that wait are withdrawn. Its links end where that is asked
/// (a lost deal's always): a room that was won may go on for the start of use (R124). A manager may open it again.
/// </summary>
public sealed class CloseDeal(DealRoomDb db, DealJournal journal, GrantBook grants, Bell bell, TimeProvider clock)
{
    public async Task<Outcome<DealId>> DoAsync(DealId id, CloseInput input, ClaimsPrincipal by, CancellationToken ct)
    {
        var (now, slips, note) = (clock.GetUtcNow(), new Slips(), "");
        await using var transaction = await journal.BeginAsync(ct);
        if (await journal.FindAsync(id, by, ct) is not { } deal)
            return new Outcome<DealId>.NotThere();
        new Entry(slips, now).Text("note", input.Note, 2000, typed => note = typed);
        if (input.Result is not ("won" or "lost"))
            slips.Add("result", "entry.choose");
        else if (deal.ClosedAt is not null)
            slips.Add("result", "entry.closed");
        var won = input.Result == "won";
        var reasons = input.Reasons.Where(CloseInput.ReasonsOf(won).Contains).Distinct().ToList();
        if (reasons.Count == 0 && note.Length == 0)
            slips.Add("reasons", "entry.reason");
        if (slips.Any)
            return journal.Refuse<DealId>(slips);

        var rows = new List<SignalRow>();
        (deal.Stage, deal.StageAt) = (won ? DealStage.Won : DealStage.Lost, now);
        rows.Add(DealRows.Stage(deal, now, now));
        await Closings.CloseAsync(db, deal, now, now, by, reasons, note, rows, ct);
        if (input.EndLinks || !won)
            await EndLinksAsync(deal, now, ct);
        await journal.CommitAsync(transaction, rows, ct);
        Tell();
        return new Outcome<DealId>.Done(id);
    }

    /// <summary>Back to a stage; cut links stay cut, so nobody gets in again unasked.</summary>
    public async Task<Outcome<DealId>> ReopenAsync(DealId id, string? stage, string? note, ClaimsPrincipal by, CancellationToken ct)
    {
        var (now, slips, words) = (clock.GetUtcNow(), new Slips(), "");
        await using var transaction = await journal.BeginAsync(ct);
        if (!by.SeesAll() || await journal.FindAsync(id, by, ct) is not { } deal)
            return new Outcome<DealId>.NotThere();
        new Entry(slips, now).Text("note", note, 2000, typed => words = typed, required: true);
        if (DealStages.Parse(stage) is not { } back || DealStages.IsClosed(back))
            slips.Add("stage", "entry.choose");
        else if (deal.ClosedAt is not null)
            (deal.Stage, deal.StageAt) = (back, now);
        if (slips.Any)
            return journal.Refuse<DealId>(slips);

        var rows = new List<SignalRow>();
        await Closings.ReopenAsync(db, deal, now, by, words, rows, ct);
        if (rows.Count > 0)
            rows.Add(DealRows.Stage(deal, now, now));
        await journal.CommitAsync(transaction, rows, ct);
        Tell();
        return new Outcome<DealId>.Done(id);
    }

    async Task EndLinksAsync(Deal deal, DateTimeOffset now, CancellationToken ct)
    {
        deal.ArchivedAt = now;
        DateTimeOffset? end = now;
        await db.Rooms.Where(r => r.DealId == deal.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.ClosedAt, end), ct);
        await db
            .Invitations.Where(i => i.RevokedAt == null && db.Rooms.Any(r => r.Id == i.RoomId && r.DealId == deal.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.RevokedAt, end), ct);
    }

    void Tell()
    {
        grants.Forget();
        bell.Ring(BellTopic.Access);
    }
}
