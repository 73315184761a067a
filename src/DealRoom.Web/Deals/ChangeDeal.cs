using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>
/// Changes a deal. Fit and departments hold from now on; a stage holds from the instant it is given until the next one in the deal's history,
/// so that earlier stages can be entered later.
/// </summary>
public sealed class ChangeDeal(DealRoomDb db, DealJournal journal, TimeProvider clock)
{
    public async Task<Outcome<DealId>> DoAsync(DealId id, DealInput input, ClaimsPrincipal by, CancellationToken ct)
    {
        var (now, slips) = (clock.GetUtcNow(), new Slips());
        await using var transaction = await journal.BeginAsync(ct);
        if (await journal.FindAsync(id, by, ct) is not { } deal)
            return new Outcome<DealId>.NotThere();
        var (entry, before) = (new Entry(slips, now), DealRows.FactsOf(deal));
        DealEntry.Read(input, deal, entry, slips);
        if (input.Company is { } company)
            await ChangeCompanyAsync(deal, company, entry, slips, now, ct);
        var rows = new List<SignalRow>();
        if (!DealRows.FactsOf(deal).Equals(before))
            rows.Add(DealRows.Facts(deal, now, now));
        var closed = DealStages.IsClosed(deal.Stage);
        ChangeStage(deal, input, entry, slips, now, rows);
        if (closed != DealStages.IsClosed(deal.Stage))
            await CloseOrReopenAsync(deal, by, slips, now, rows, ct);
        await ChangeOpeningAsync(deal, input, entry, slips, now, rows, ct);
        if (slips.Any)
            return journal.Refuse<DealId>(slips);

        await journal.CommitAsync(transaction, rows, ct);
        return new Outcome<DealId>.Done(id);
    }

    async Task ChangeCompanyAsync(Deal deal, CompanyInput input, Entry entry, Slips slips, DateTimeOffset now, CancellationToken ct)
    {
        var current = await db.Companies.FirstAsync(c => c.Id == deal.CompanyId, ct);
        var typed = new Company
        {
            Id = new(Guid.CreateVersion7(now)),
            CreatedAt = now,
            Name = current.Name,
            Kana = current.Kana,
            Industry = current.Industry,
            Employees = current.Employees,
            CorporateNumber = current.CorporateNumber,
            FiscalYearStartMonth = current.FiscalYearStartMonth,
        };
        var (other, number) = (
            input.Name is { Given: true, Value: var name } && SearchKey.Of(name) != SearchKey.Of(current.Name),
            input.CorporateNumber.Given
        );
        if (other && !number)
            typed.CorporateNumber = null;
        DealEntry.Read(input, typed, entry, slips);
        if (!slips.Any)
            deal.CompanyId = (await new CompanyBook(db).RenameOrMoveAsync(current, typed, deal.Id, ct)).Id;
    }

    static void ChangeStage(Deal deal, DealInput input, Entry entry, Slips slips, DateTimeOffset now, List<SignalRow> rows)
    {
        var at = now;
        entry.Instant("stageAt", input.StageAt, given => at = given);
        if (input.StageAt is { Given: true, Value: not null } && !input.Stage.Given)
            slips.Add("stage", "entry.required");
        if (DealEntry.Stage(input, slips) is not { } stage || (stage == deal.Stage && !input.StageAt.Given))
            return;
        var current = (deal.Stage, deal.StageAt);
        (deal.Stage, deal.StageAt) = (stage, at);
        rows.Add(DealRows.Stage(deal, at, now));
        // entered before the opening: the opening's own stage gives way; any other later stage stands
        if (at < current.StageAt && current.StageAt <= deal.OpenedAt)
            rows.Add(DealRows.Stage(deal, current.StageAt, now));
        else if (at < current.StageAt)
            (deal.Stage, deal.StageAt) = current;
    }

    async Task CloseOrReopenAsync(Deal deal, ClaimsPrincipal by, Slips slips, DateTimeOffset now, List<SignalRow> rows, CancellationToken ct)
    {
        if (DealStages.IsClosed(deal.Stage))
            await Closings.CloseAsync(db, deal, deal.StageAt, now, by, [], "", rows, ct);
        else if (by.SeesAll())
            await Closings.ReopenAsync(db, deal, now, by, "", rows, ct);
        else
            slips.Add("stage", "entry.reopen");
    }

    async Task ChangeOpeningAsync(
        Deal deal,
        DealInput input,
        Entry entry,
        Slips slips,
        DateTimeOffset now,
        List<SignalRow> rows,
        CancellationToken ct
    )
    {
        var opened = deal.OpenedAt;
        entry.Instant("openedAt", input.OpenedAt, at => opened = at);
        if (opened == deal.OpenedAt)
            return;
        if (opened > deal.OpenedAt)
        {
            slips.Add("openedAt", "entry.opened-later");
            return;
        }
        var facts = await db
            .Signals.AsNoTracking()
            .Where(s => s.DealId == deal.Id && s.Cause != RowCause.Signal && s.Cause == RowCause.Facts)
            .ToListAsync(ct);
        rows.Add(
            DealRows.Facts(
                deal.Id,
                facts.OrderBy(f => f.At).ThenBy(f => f.Id).Select(LogReading.FactsOf).FirstOrDefault(DealFacts.Unknown),
                opened,
                now
            )
        );
        deal.OpenedAt = opened;
    }
}
