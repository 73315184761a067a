using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Signals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>
/// Takes a list of webinar attendance in (R109): looked at first, then written. Ids follow from event, person and deed, so that the same list, or
/// one that overlaps it, writes nothing twice. Of a list with problems nothing is written unless that is asked for.
/// </summary>
public sealed class ImportAttendance(DealRoomDb db, DealJournal journal, KeepMember keep, TimeProvider clock)
{
    /// <summary>A recording watched, for how long nobody says: counted as a view, without more for a long one.</summary>
    const long WatchedMs = 5000;

    /// <summary>What was never taken in is forgotten: it names people.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public async Task<Outcome<Guid>> UploadAsync(
        string fileName,
        byte[] bytes,
        string? title,
        AttendanceMapping mapping,
        ClaimsPrincipal by,
        CancellationToken ct
    )
    {
        var (now, slips, name) = (clock.GetUtcNow(), new Slips(), "");
        new Entry(slips, now).Line("title", new(title), 200, typed => name = typed, required: true);
        if (bytes.Length == 0)
            slips.Add("file", "attendance.refused.empty");
        else if (bytes.Length > AttendanceFile.MostBytes)
            slips.Add("file", "attendance.refused.size", AttendanceFile.MostBytes / 1024);
        var (decoded, line) = slips.Any ? (null, 0) : AttendanceFile.Decode(bytes);
        if (decoded is null)
            slips.Add("file", "attendance.refused.encoding", line);
        if (mapping.HeldAt > now)
            slips.Add("day", "entry.future");
        if (slips.Any)
            return journal.Refuse<Guid>(slips);

        var header = CsvText.Read(decoded!.Text).Lines is [var first, ..] ? first : null;
        var import = new AttendanceImport
        {
            Id = Guid.CreateVersion7(now),
            FileName = fileName.Length > 300 ? fileName[..300] : fileName,
            Text = decoded.Text,
            Encoding = decoded.Encoding,
            Title = name,
            Mapping = (mapping with { Columns = AttendanceHeader.Guess(header?.Cells ?? []) }).ToJson(),
            BySellerId = by.SellerId(),
            CreatedAt = now,
        };
        await db.AttendanceImports.Where(i => i.ImportedAt == null && i.CreatedAt < now - Patience).ExecuteDeleteAsync(ct);
        db.AttendanceImports.Add(import);
        await db.SaveChangesAsync(ct);
        return new Outcome<Guid>.Done(import.Id);
    }

    public Task<AttendanceImport?> FindAsync(Guid id, ClaimsPrincipal by, CancellationToken ct)
    {
        var me = by.SellerId();
        return db.AttendanceImports.FirstOrDefaultAsync(i => i.Id == id && i.BySellerId == me, ct);
    }

    public async Task<bool> MapAsync(Guid id, IReadOnlyDictionary<AttendanceColumn, int> columns, ClaimsPrincipal by, CancellationToken ct)
    {
        if (await FindAsync(id, by, ct) is not { ImportedAt: null } import)
            return false;
        import.Mapping = (AttendanceMapping.Of(import.Mapping) with { Columns = columns }).ToJson();
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>
    /// Despite problems: those lines are left out, the others taken in. Strangers added: unknown people of a company with one open deal join it,
    /// to be confirmed by a person.
    /// </summary>
    public async Task<Outcome<AttendanceResult>> TakeInAsync(Guid id, bool despite, bool addStrangers, ClaimsPrincipal by, CancellationToken ct)
    {
        if (await FindAsync(id, by, ct) is not { ImportedAt: null } import)
            return new Outcome<AttendanceResult>.NotThere();
        var (now, slips, mapping) = (clock.GetUtcNow(), new Slips(), AttendanceMapping.Of(import.Mapping));
        var draft = await AttendanceDraft.OfAsync(db, import, mapping, by, now, ct);
        if (draft.Refused is { } refused)
            slips.Add("file", refused.Key, refused.Arguments);
        else if (draft.Problems.Count > 0 && !despite)
            slips.Add("despite", "attendance.problems.ask", draft.Problems.Count);
        if (slips.Any)
            return journal.Refuse<AttendanceResult>(slips);

        var places = draft.Matched.SelectMany(m => m.Places.Select(p => (m.Line, p.Deal, p.Member))).ToList();
        var added = addStrangers ? await AddAsync(draft, by, ct) : [];
        places.AddRange(added);
        var rows = places.SelectMany(p => Rows(import, mapping, p.Line, p.Deal, p.Member, now)).ToList();
        var result = await WriteAsync(id, rows, draft, added.Count, now, ct);
        return new Outcome<AttendanceResult>.Done(result);
    }

    async Task<AttendanceResult> WriteAsync(Guid id, List<SignalRow> rows, AttendanceDraft draft, int added, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await journal.BeginAsync(ct);
        var known = 0;
        foreach (var some in rows.Chunk(500))
        {
            var ids = some.Select(r => r.Id).ToList();
            known += await db.Signals.CountAsync(s => ids.Contains(s.Id), ct);
        }
        var result = new AttendanceResult(draft.Matched.Count, rows.Count - known, known, added, draft.Strangers.Count - added, draft.Problems.Count);
        await db
            .AttendanceImports.Where(i => i.Id == id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(i => i.ImportedAt, (DateTimeOffset?)now).SetProperty(i => i.Result, result.ToJson()).SetProperty(i => i.Text, ""),
                ct
            );
        await journal.CommitAsync(transaction, rows, ct);
        return result;
    }

    async Task<List<(AttendanceLine Line, DealId Deal, MemberId Member)>> AddAsync(AttendanceDraft draft, ClaimsPrincipal by, CancellationToken ct)
    {
        var added = new List<(AttendanceLine, DealId, MemberId)>();
        foreach (var stranger in draft.Strangers.Where(s => s.Deal is not null))
        {
            var input = new MemberInput
            {
                Name = stranger.Line.Name,
                Email = stranger.Line.Email.Length > 0 ? new(stranger.Line.Email) : default(Optional<string?>),
                Title = stranger.Line.Title,
                KnownSince = new(stranger.Line.At),
                ToConfirm = true,
            };
            if (await keep.AddAsync(stranger.Deal!.Value, input, by, ct) is Outcome<MemberId>.Done done)
                added.Add((stranger.Line, stranger.Deal.Value, done.Value));
        }
        return added;
    }

    static IEnumerable<SignalRow> Rows(
        AttendanceImport import,
        AttendanceMapping mapping,
        AttendanceLine line,
        DealId deal,
        MemberId member,
        DateTimeOffset now
    )
    {
        yield return Row(mapping.Kind);
        if (line.Asked)
            yield return Row(SignalKind.WebinarQuestion);

        SignalRow Row(SignalKind kind) =>
            new()
            {
                DealId = deal,
                Id = StableIds.Of(
                    "attendance",
                    SearchKey.Of(import.Title),
                    mapping.HeldAt.UtcDateTime.ToString("O"),
                    deal.ToString(),
                    member.ToString(),
                    kind.ToString()
                ),
                Cause = RowCause.Signal,
                Kind = kind,
                MemberId = member,
                Asset = import.Title,
                ActiveMs = kind.IsView() ? WatchedMs : 0,
                OneRow = true,
                At = line.At,
                ReceivedAt = now,
                Programme = mapping.Programme.Length > 0 ? mapping.Programme : import.Title,
                Channel = Channel.Webinar,
            };
    }
}
