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
public sealed class LogReading(IReadOnlyDictionary<GrantId, Grant> grants, IReadOnlyDictionary<Guid, RowClass> verdicts)
{
    public static async Task<LogReading> OfAsync(DealRoomDb db, DealId deal, CancellationToken ct) =>
        new(await db.Grants.AsNoTracking().Where(g => g.DealId == deal).ToDictionaryAsync(g => g.Id, ct), await VerdictsAsync(db, deal, ct));

    static async Task<Dictionary<Guid, RowClass>> VerdictsAsync(DealRoomDb db, DealId deal, CancellationToken ct)
    {
        var told = await db.RowVerdicts.AsNoTracking().Where(v => v.DealId == deal).ToListAsync(ct);
        return told.GroupBy(v => v.Subject).ToDictionary(g => g.Key, g => g.OrderBy(v => v.At).ThenBy(v => v.Id).Last().Class);
    }

    public bool AnyVerdict => verdicts.Count > 0;

    /// <summary>How many subjects were judged, and how: differs when anything a seller said of a row does.</summary>
    public int Verdicts { get; } = verdicts.Aggregate(verdicts.Count, (sum, v) => unchecked(sum + HashCode.Combine(v.Key, v.Value)));

    /// <summary>Null for rows that never score: machines, suspects, our own people, readings of something that pays nothing.</summary>
    public DealEvent? Event(SignalRow row) =>
        row.Cause switch
        {
            RowCause.Signal => SignalOf(row),
            RowCause.Stage => new StageChanged(row.Seq, row.Id, row.At, JsonSerializer.Deserialize<DealStage>(row.Payload!)),
            RowCause.Facts => new FactsLearned(row.Seq, row.Id, row.At, FactsOf(row)),
            RowCause.Member => new MemberLearned(row.Seq, row.Id, row.At, row.MemberId!.Value, MemberOf(row)),
            RowCause.Override when row.Payload is null => new OverrideLifted(row.Seq, row.Id, row.At),
            RowCause.Override => OverrideOf(row),
            RowCause.Handover => new HandoverAnswered(row.Seq, row.Id, row.At, JsonSerializer.Deserialize<bool>(row.Payload!)),
            RowCause.Closed when JsonSerializer.Deserialize<bool>(row.Payload!) => new DealClosed(row.Seq, row.Id, row.At),
            RowCause.Closed => new DealReopened(row.Seq, row.Id, row.At),
            _ => null,
        };

    static OverrideSet OverrideOf(SignalRow row)
    {
        var moved = JsonSerializer.Deserialize<OverrideInForce>(row.Payload!)!;
        return new OverrideSet(row.Seq, row.Id, row.At, moved.Amount, moved.Reason, moved.ExpiresAt);
    }

    /// <summary>Who was behind a row: what a seller said of it, its view or its device, else what the screen thought.</summary>
    public RowClass ClassOf(SignalRow row) =>
        verdicts.Count == 0 ? row.Class
        : verdicts.TryGetValue(row.Id, out var told) ? told
        : row.ViewId is { } view && verdicts.TryGetValue(view, out told) ? told
        : row.GrantId is { } grant && verdicts.TryGetValue(grant.Value, out told) ? told
        : row.Class;

    public static DealFacts FactsOf(SignalRow row) => JsonSerializer.Deserialize<DealFacts>(row.Payload!)!;

    public static MemberFacts MemberOf(SignalRow row) => JsonSerializer.Deserialize<MemberFacts>(row.Payload!)!;

    /// <summary>Somebody who opened the room reads without being recorded.</summary>
    public bool AnyUnrecorded => grants.Values.Any(g => g.RecordingOff && g.Standing != GrantStanding.Machine);

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
        if (ClassOf(row) != RowClass.Human || row.Kind is not { } kind || PersonOf(row) is not { } person)
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
