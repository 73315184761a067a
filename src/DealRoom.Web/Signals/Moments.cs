using System.Text.Json;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;

namespace DealRoom.Web.Signals;

/// <summary>
/// What of a batch the live feed shows: everything that moved the score, every page turned, and one line when the past was corrected.
/// Ids and numbers only; the sentence is made for whoever reads it.
/// </summary>
sealed class Moments(OpenDeal deal, IReadOnlyDictionary<long, List<LedgerRow>> rowsOfSignal, IReadOnlyDictionary<long, Tier> tierOfSignal)
{
    static readonly TimeSpan NewVisit = TimeSpan.FromMinutes(30);

    public IReadOnlyList<MomentRow> Of(IReadOnlyList<SignalRow> batch, bool corrected, DateTimeOffset now)
    {
        var moments = new List<MomentRow>();
        foreach (var row in batch)
            if (Of(row, now) is { } moment)
                moments.Add(moment);
        if (corrected)
            moments.Add(
                new MomentRow
                {
                    DealId = deal.Id,
                    At = batch[^1].At,
                    RecordedAt = now,
                    Kind = MomentKind.Correction,
                    Score = Score,
                    Tier = deal.Fold.TierNow,
                }
            );
        return moments;
    }

    double Score => deal.Fold.State.Ledgered.Sum() + deal.Fold.State.LedgeredOverride;

    MomentRow? Of(SignalRow row, DateTimeOffset now)
    {
        var rows = rowsOfSignal.GetValueOrDefault(row.Seq) ?? [];
        var turned = row.ItemId is not null && Turned(row);
        if (rows.Count == 0 && !turned)
            return null;
        // time that passed before it is not this row's doing
        var own = rows.Where(r => r.Cause is not LedgerCause.Decay).ToList();
        return new MomentRow
        {
            DealId = deal.Id,
            At = row.At,
            RecordedAt = now,
            Kind = KindOf(row, own.Count > 0),
            Signal = row.Kind,
            MemberId = row.MemberId,
            Unidentified = row.GrantId is not null && deal.Log.PersonOf(row) is { Identified: false },
            ItemId = row.ItemId,
            Asset = row.Asset,
            Page = row.Page,
            Score = own.Count > 0 ? own[^1].ScoreAfter : null,
            Delta = own.Count > 0 ? own.Sum(r => r.DeltaScore) : null,
            Tier = own.Count > 0 ? tierOfSignal[row.Seq] : null,
            Rows = own.Count > 0 ? JsonSerializer.Serialize(own) : null,
        };
    }

    static MomentKind KindOf(SignalRow row, bool scored) =>
        row.Cause switch
        {
            RowCause.Stage => MomentKind.Stage,
            RowCause.Facts or RowCause.Member => MomentKind.Committee,
            _ when scored => MomentKind.Signal,
            _ => MomentKind.Reading,
        };

    bool Turned(SignalRow row)
    {
        if (deal.Log.ClassOf(row) != RowClass.Human || deal.Log.PersonOf(row) is not { } person)
            return false;
        var before = deal.LastPage.GetValueOrDefault(person);
        deal.LastPage[person] = (row.Asset, row.Page, row.At);
        return before.Asset != row.Asset || before.Page != row.Page || row.At - before.At > NewVisit;
    }
}
