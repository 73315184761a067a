using DealRoom.Domain.Documents;
using DealRoom.Domain.Rooms;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Rooms;

/// <summary>What a buyer does by a press: each is written with its row of the log in one transaction. A preview writes nothing.</summary>
public sealed class BuyerDeeds(DealRoomDb db, SignalRows rows, OwnerMail mail, GrantBook grants, Bell bell, TimeProvider clock)
{
    /// <summary>保存. Saving is reading: without record nothing is kept of it.</summary>
    public async Task SaveAsync(Visitor visitor, ItemId item, AssetKind kind, CancellationToken ct)
    {
        if (!visitor.Records)
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await AppendAsync(visitor, AssetKinds.SaveKind(kind), item.ToString(), ct);
        await transaction.CommitAsync(ct);
        bell.Ring(BellTopic.Log);
    }

    /// <summary>質問・見積・デモ (R110). She speaks to the seller herself, so it is kept whatever she chose about the record of reading.</summary>
    public async Task RequestAsync(Visitor visitor, RoomHost host, SignalKind kind, string text, ItemId? about, string title, CancellationToken ct)
    {
        if (visitor.IsPreview)
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await AppendAsync(visitor, kind, about?.ToString() ?? "", ct);
        await mail.RequestAsync(visitor, host, kind, text, title, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        bell.Ring(BellTopic.Log);
        bell.Ring(BellTopic.Outbox);
    }

    /// <summary>The switch of 閲覧の記録.</summary>
    public async Task RecordAsync(Visitor visitor, bool on, CancellationToken ct)
    {
        if (visitor.IsPreview)
            return;
        await db.Grants.Where(g => g.Id == visitor.Grant!.Id).ExecuteUpdateAsync(set => set.SetProperty(g => g.RecordingOff, !on), ct);
        Tell();
    }

    /// <summary>
    /// 「鈴木様ではありませんか」: this device gives the link back; whoever it belongs to presses again. A device that was never the member
    /// stays what it was, or its readings would become the member's: false = its cookie is to go.
    /// </summary>
    public async Task<bool> NotMeAsync(Visitor visitor, CancellationToken ct)
    {
        if (visitor.IsPreview)
            return true;
        var released = await db
            .Grants.Where(g => g.Id == visitor.Grant!.Id && (g.Standing == GrantStanding.First || g.Standing == GrantStanding.Confirmed))
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.Standing, GrantStanding.Released), ct);
        Tell();
        return released == 1;
    }

    async Task AppendAsync(Visitor visitor, SignalKind kind, string asset, CancellationToken ct) =>
        await rows.AppendAsync(db, [DealRows.Deed(visitor.Deal, kind, visitor.Member, clock.GetUtcNow(), asset, grant: visitor.Grant!.Id)], ct);

    void Tell()
    {
        grants.Forget();
        bell.Ring(BellTopic.Access);
    }
}
