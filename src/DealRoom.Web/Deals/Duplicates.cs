using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>
/// Points out that a company or a person is already somebody's. Whatever the asker may otherwise see, it tells the company and the owner and
/// nothing more.
/// </summary>
public sealed class Duplicates(DealRoomDb db)
{
    const int Most = 10;

    public sealed record Hint(string Company, string Owner);

    /// <summary>Open deals with a company of this corporate number, or of a name that searches alike.</summary>
    public async Task<IReadOnlyList<Hint>> OfCompanyAsync(string? name, string? corporateNumber, CancellationToken ct)
    {
        var key = Entry.Key(name);
        var number = CorporateNumber.TryParse(corporateNumber, out var parsed) ? parsed!.Digits : null;
        if (key.Length == 0 && number is null)
            return [];
        var companies = db.Companies.Where(c =>
            (number != null && c.CorporateNumber == number)
            || (key != "" && (c.SearchKey == key || c.SearchKey.StartsWith(key + " ") || c.SearchKey.EndsWith(" " + key)))
        );
        return await HintsAsync(db.Deals.Where(d => companies.Any(c => c.Id == d.CompanyId)), ct);
    }

    /// <summary>Open deals with a person of this e-mail, or of a name that searches alike, on the committee.</summary>
    public async Task<IReadOnlyList<Hint>> OfPersonAsync(string? name, string? email, CancellationToken ct)
    {
        var (key, mail) = (Entry.Key(name), Entry.Key(email));
        if (key.Length == 0 && mail.Length == 0)
            return [];
        var people = db.Members.Where(m =>
            m.LeftAt == null
            && (
                (mail != "" && (m.SearchKey == mail || m.SearchKey.EndsWith(" " + mail)))
                || (key != "" && (m.SearchKey == key || m.SearchKey.StartsWith(key + " ")))
            )
        );
        return await HintsAsync(db.Deals.Where(d => people.Any(m => m.DealId == d.Id)), ct);
    }

    async Task<IReadOnlyList<Hint>> HintsAsync(IQueryable<Deal> deals, CancellationToken ct)
    {
        var found = await deals
            .AsNoTracking()
            .Where(d => d.Stage != DealStage.Won && d.Stage != DealStage.Lost)
            .Join(db.Companies, d => d.CompanyId, c => c.Id, (d, c) => new { d.OwnerId, Company = c.Name })
            .Join(db.Users, x => x.OwnerId, u => u.Id, (x, u) => new { x.Company, Owner = u })
            .Take(Most)
            .ToListAsync(ct);
        return [.. found.Select(x => new Hint(x.Company, x.Owner.DisplayName)).Distinct()];
    }
}
