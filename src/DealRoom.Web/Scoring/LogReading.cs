using System.Text.Json;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Scoring;

/// <summary>
/// Turns rows of the log into what the fold understands. Who a browser row belongs to is decided here and on every reading: a device that was
/// confirmed later counts as the member from its first reading on, once the deal is folded again.
/// </summary>
public sealed class LogReading(IReadOnlyDictionary<GrantId, Grant> grants)
{
    public static async Task<LogReading> OfAsync(DealRoomDb db, DealId deal, CancellationToken ct) =>
        new(await db.Grants.AsNoTracking().Where(g => g.DealId == deal).ToDictionaryAsync(g => g.Id, ct));

    /// <summary>Null for rows that never score: machines, suspects, our own people, readings of something that pays nothing.</summary>
    public DealEvent? Event(SignalRow row) =>
        row.Cause switch
        {
            RowCause.Signal => SignalOf(row),
            RowCause.Stage => new StageChanged(row.Seq, row.Id, row.At, JsonSerializer.Deserialize<DealStage>(row.Payload!)),
            RowCause.Facts => new FactsLearned(row.Seq, row.Id, row.At, FactsOf(row)),
            RowCause.Member => new MemberLearned(row.Seq, row.Id, row.At, row.MemberId!.Value, MemberOf(row)),
            _ => null,
        };

    public static DealFacts FactsOf(SignalRow row) => JsonSerializer.Deserialize<DealFacts>(row.Payload!)!;

    public static MemberFacts MemberOf(SignalRow row) => JsonSerializer.Deserialize<MemberFacts>(row.Payload!)!;

    /// <summary>False when the row came through a grant this reading has not seen yet.</summary>
    public bool Knows(SignalRow row) => row.GrantId is not { } id || grants.ContainsKey(id);

    /// <summary>Whose row it is; null when nobody's.</summary>
    public PersonId? PersonOf(SignalRow row)
    {
        if (row.GrantId is not { } id)
            return row.MemberId is { } member ? PersonId.Of(member) : PersonId.Holder(row.DealId.Value);
        if (!grants.TryGetValue(id, out var grant))
            return null;
        return grant.Standing switch
        {
            GrantStanding.Machine => null,
            GrantStanding.Unidentified => PersonId.Holder(grant.DeviceId.Value),
            _ => PersonId.Of(grant.MemberId),
        };
    }

    Signal? SignalOf(SignalRow row)
    {
        if (row.Class != RowClass.Human || row.Kind is not { } kind || PersonOf(row) is not { } person)
            return null;
        return new Signal(row.Seq, row.Id, row.At, kind, person)
        {
            Asset = row.Asset,
            Page = row.Page,
            ActiveMs = row.ActiveMs,
            OneRow = row.OneRow,
            Recipient = row.Recipient,
        };
    }
}
