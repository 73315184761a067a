using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Signals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>
/// Writes down what happened outside the room (R23, R38, R59, R98). What counts for the score stands in the log, one row for each person who
/// took part, written with the note in one transaction. A private note is for those who see ringi matters.
/// </summary>
public sealed class WriteNote(DealRoomDb db, DealJournal journal, TimeProvider clock)
{
    public const int MostPeople = 50;

    public async Task<Outcome<Guid>> DoAsync(DealId id, NoteInput input, ClaimsPrincipal by, CancellationToken ct)
    {
        var (now, slips) = (clock.GetUtcNow(), new Slips());
        await using var transaction = await journal.BeginAsync(ct);
        if (await journal.FindAsync(id, by, ct) is not { } deal || (input.Kind == NoteKind.Private && !by.SeesRingi()))
            return new Outcome<Guid>.NotThere();
        var (entry, at, text, next, programme) = (new Entry(slips, now), now, "", "", "");
        entry.Instant("at", input.At, given => at = given);
        entry.Text("text", input.Text, 5000, typed => text = typed, required: input.Kind is NoteKind.Meeting or NoteKind.Private or NoteKind.Social);
        entry.Line("nextStep", new(input.NextStep), 500, typed => next = typed);
        entry.Line("programme", new(input.Programme), 200, typed => programme = typed);
        if (!Enum.IsDefined(input.Kind))
            slips.Add("kind", "entry.choose");
        var people = await PeopleAsync(deal, input, slips, ct);
        if (input.Kind == NoteKind.Interview && input.Intent is null)
            slips.Add("intent", "entry.choose");
        if (slips.Any)
            return journal.Refuse<Guid>(slips);

        var note = new DealNote
        {
            Id = Guid.CreateVersion7(now),
            DealId = id,
            Kind = input.Kind,
            At = at,
            Text = text,
            NextStep = next,
            NextDay = input.NextDay,
            Intent = input.Kind == NoteKind.Interview ? input.Intent : null,
            Programme = programme,
            Channel = input.Channel ?? ChannelOf(input.Kind),
            Members = [.. people.Select(m => m.Value)],
            BySellerId = by.SellerId(),
            CreatedAt = now,
        };
        db.DealNotes.Add(note);
        await journal.CommitAsync(transaction, Rows(note, people, now), ct);
        return new Outcome<Guid>.Done(note.Id);
    }

    async Task<List<MemberId>> PeopleAsync(Deal deal, NoteInput input, Slips slips, CancellationToken ct)
    {
        if (input.Kind == NoteKind.Private)
            return [];
        var known = await db.Members.Where(m => m.DealId == deal.Id && m.LeftAt == null).Select(m => m.Id).ToListAsync(ct);
        var people = input.Members.Distinct().Where(known.Contains).ToList();
        if (people.Count == 0 && input.Kind != NoteKind.Social)
            slips.Add("members", "entry.members");
        else if (people.Count > MostPeople)
            slips.Add("members", "entry.range", 1, MostPeople);
        return people;
    }

    static List<SignalRow> Rows(DealNote note, List<MemberId> people, DateTimeOffset now) =>
        SignalOf(note) is not { } kind
            ? []
            :
            [
                .. people.Select(member => new SignalRow
                {
                    DealId = note.DealId,
                    Id = StableIds.Of("note", note.Id.ToString(), member.ToString()),
                    Cause = RowCause.Signal,
                    Kind = kind,
                    MemberId = member,
                    At = note.At,
                    ReceivedAt = now,
                    Programme = note.Programme.Length > 0 ? note.Programme : null,
                    Channel = note.Channel,
                }),
            ];

    static SignalKind? SignalOf(DealNote note) =>
        note.Kind switch
        {
            NoteKind.Meeting => SignalKind.MeetingAttended,
            NoteKind.Call or NoteKind.Mail => SignalKind.CallOrMail,
            NoteKind.Interview => note.Intent == true ? SignalKind.DeclaredIntent : SignalKind.DeclaredResearch,
            _ => null,
        };

    public static Channel? ChannelOf(NoteKind kind) =>
        kind switch
        {
            NoteKind.Meeting or NoteKind.Interview => Channel.Meeting,
            NoteKind.Call => Channel.Phone,
            NoteKind.Mail => Channel.Mail,
            NoteKind.Social => Channel.Social,
            _ => null,
        };
}
