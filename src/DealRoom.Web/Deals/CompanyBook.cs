using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>Finds the company behind a typed one, so that 株式会社青葉 and ㈱青葉 are entered once (R5).</summary>
sealed class CompanyBook(DealRoomDb db)
{
    /// <summary>The company that is meant: the one with this corporate number, else the one whose name searches alike; else a new one.</summary>
    public async Task<Company> FindOrMakeAsync(Company typed, CancellationToken ct)
    {
        if (await FindAsync(typed, ct) is not { } known)
        {
            db.Companies.Add(typed);
            return typed;
        }
        // what is known stays; blanks are filled
        known.CorporateNumber ??= typed.CorporateNumber;
        known.Employees ??= typed.Employees;
        if (known.Industry.Length == 0)
            known.Industry = typed.Industry;
        if (known.Kana.Length == 0)
            (known.Kana, known.SearchKey) = (typed.Kana, Entry.Key(known.Name, typed.Kana));
        return known;
    }

    /// <summary>
    /// Another name for a deal's company: a better spelling, or the first deal of a mistyped one, renames it; else the deal belongs to the
    /// company of that name, and other deals keep theirs.
    /// </summary>
    public async Task<Company> RenameOrMoveAsync(Company current, Company typed, DealId deal, CancellationToken ct)
    {
        var alone = !await db.Deals.AnyAsync(d => d.CompanyId == current.Id && d.Id != deal, ct);
        var alike = SearchKey.Of(typed.Name) == SearchKey.Of(current.Name);
        var other = alike ? null : await FindAsync(typed, ct);
        if (!alike && (other is not null && other.Id != current.Id || !alone))
            return await FindOrMakeAsync(typed, ct);
        (current.Name, current.Kana, current.Industry, current.Employees) = (typed.Name, typed.Kana, typed.Industry, typed.Employees);
        (current.FiscalYearStartMonth, current.CorporateNumber, current.SearchKey) = (
            typed.FiscalYearStartMonth,
            typed.CorporateNumber,
            typed.SearchKey
        );
        return current;
    }

    public async Task<Company?> FindAsync(Company typed, CancellationToken ct)
    {
        if (
            typed.CorporateNumber is { } number
            && await db.Companies.OrderBy(c => c.CreatedAt).FirstOrDefaultAsync(c => c.CorporateNumber == number, ct) is { } same
        )
            return same;
        var key = Entry.Key(typed.Name);
        if (key.Length == 0)
            return null;
        var alike = await db
            .Companies.Where(c => c.SearchKey == key || c.SearchKey.StartsWith(key + " "))
            .OrderBy(c => c.CreatedAt)
            .Take(50)
            .ToListAsync(ct);
        return alike.FirstOrDefault(c => typed.CorporateNumber is null || c.CorporateNumber is null);
    }
}
