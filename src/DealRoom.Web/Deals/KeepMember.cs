using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>Adds a person to the committee, or changes what is known of one. What is said holds from <c>knownSince</c> on.</summary>
public sealed class KeepMember(DealRoomDb db, DealJournal journal, TimeProvider clock)
{
    public async Task<Outcome<MemberId>> AddAsync(DealId deal, MemberInput input, ClaimsPrincipal by, CancellationToken ct)
    {
        var (now, slips) = (clock.GetUtcNow(), new Slips());
        await using var transaction = await journal.BeginAsync(ct);
        if (await journal.FindAsync(deal, by, ct) is null)
            return new Outcome<MemberId>.NotThere();
        var member = new Member
        {
            Id = new(Guid.CreateVersion7(now)),
            DealId = deal,
            Name = "",
            CreatedAt = now,
            KnownSince = now,
        };
        var entry = new Entry(slips, now);
        MemberEntry.Read(input with { Name = new(input.Name.Value) }, member, entry, slips);
        entry.Instant("knownSince", input.KnownSince, at => member.KnownSince = at);
        if (slips.Any)
            return journal.Refuse<MemberId>(slips);

        db.Members.Add(member);
        await journal.CommitAsync(transaction, [DealRows.Member(member, member.KnownSince, now)], ct);
        return new Outcome<MemberId>.Done(member.Id);
    }

    public async Task<Outcome<MemberId>> ChangeAsync(DealId deal, MemberId id, MemberInput input, ClaimsPrincipal by, CancellationToken ct)
    {
        var (now, slips) = (clock.GetUtcNow(), new Slips());
        await using var transaction = await journal.BeginAsync(ct);
        if (await journal.FindAsync(deal, by, ct) is null)
            return new Outcome<MemberId>.NotThere();
        if (await db.Members.FirstOrDefaultAsync(m => m.Id == id && m.DealId == deal && m.LeftAt == null, ct) is not { } member)
            return new Outcome<MemberId>.NotThere();
        var (entry, before, since) = (new Entry(slips, now), DealRows.FactsOf(member), (DateTimeOffset?)null);
        MemberEntry.Read(input, member, entry, slips);
        entry.Instant("knownSince", input.KnownSince, at => since = at);
        if (slips.Any)
            return journal.Refuse<MemberId>(slips);

        var changed = !DealRows.FactsOf(member).Equals(before) || since < member.KnownSince;
        if (since < member.KnownSince)
            member.KnownSince = since.Value;
        await journal.CommitAsync(transaction, changed ? await RowsAsync(member, since ?? now, now, ct) : [], ct);
        return new Outcome<MemberId>.Done(id);
    }

    // said of a past instant, it replaces what was said of later ones, else the fold would fall back to that
    async Task<List<SignalRow>> RowsAsync(Member member, DateTimeOffset since, DateTimeOffset now, CancellationToken ct)
    {
        var later = await db
            .Signals.Where(s => s.DealId == member.DealId && s.MemberId == member.Id && s.Cause == RowCause.Member && s.At > since)
            .Select(s => s.At)
            .Distinct()
            .ToListAsync(ct);
        return [.. later.Prepend(since).Select(at => DealRows.Member(member, at, now))];
    }
}
