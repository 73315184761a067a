using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>
/// A list of attendance as it would be taken in: who was found, who is not known, what is wrong by line (R109). Nothing is written. People are
/// found by e-mail first, then by name and company, among the committees of the open deals the reader may see.
/// </summary>
public sealed record AttendanceDraft
{
    public const int MostLines = 5000;

    public sealed record Found(AttendanceLine Line, IReadOnlyList<(DealId Deal, MemberId Member)> Places);

    /// <summary>Somebody on no committee; the deal is the one open deal of that company, null when there is none, or more than one.</summary>
    public sealed record Unknown(AttendanceLine Line, DealId? Deal, string DealName);

    public required IReadOnlyList<string> Header { get; init; }
    public required AttendanceMapping Mapping { get; init; }

    /// <summary>The key of a text and its argument when the whole file cannot be read.</summary>
    public (string Key, object[] Arguments)? Refused { get; init; }
    public IReadOnlyList<Found> Matched { get; init; } = [];
    public IReadOnlyList<Unknown> Strangers { get; init; } = [];
    public IReadOnlyList<(int Line, AttendanceProblem Problem)> Problems { get; init; } = [];
    public int Absent { get; init; }

    public bool CanImport => Refused is null && Matched.Count + Strangers.Count(s => s.Deal is not null) > 0;

    public static async Task<AttendanceDraft> OfAsync(
        DealRoomDb db,
        AttendanceImport import,
        AttendanceMapping mapping,
        ClaimsPrincipal user,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var (lines, open) = CsvText.Read(import.Text);
        var header = lines.Count > 0 ? lines[0].Cells : [];
        var draft = new AttendanceDraft { Header = header, Mapping = mapping };
        if (open is { } line)
            return draft with { Refused = ("attendance.refused.quote", [line]) };
        if (lines.Count < 2)
            return draft with { Refused = ("attendance.refused.empty", []) };
        if (lines.Count - 1 > MostLines)
            return draft with { Refused = ("attendance.refused.lines", [MostLines]) };
        if (!AttendanceHeader.Suffices(mapping.Columns))
            return draft with { Refused = ("attendance.refused.header", [lines[0].Number]) };
        var zone = Dates.Zone(await db.Organisations.Select(o => o.TimeZone).SingleOrDefaultAsync(ct) ?? "Asia/Tokyo");
        var read = AttendanceReading.Of(lines.Skip(1), mapping.Columns, mapping.HeldAt, now, zone);
        return await MatchAsync(draft, read, db, user, ct);
    }

    sealed record Place(DealId Deal, string DealName, MemberId Member, string Email, string NameKey, string CompanyKey);

    static async Task<AttendanceDraft> MatchAsync(
        AttendanceDraft draft,
        AttendanceReading read,
        DealRoomDb db,
        ClaimsPrincipal user,
        CancellationToken ct
    )
    {
        var deals = await db
            .Deals.AsNoTracking()
            .SeenBy(user, db)
            .Where(d => d.ClosedAt == null)
            .Join(
                db.Companies,
                d => d.CompanyId,
                c => c.Id,
                (d, c) =>
                    new
                    {
                        d.Id,
                        d.Name,
                        Company = c.Name,
                    }
            )
            .ToListAsync(ct);
        var known = deals.ToDictionary(d => d.Id, d => (d.Name, Key: SearchKey.Of(d.Company)));
        var members = await db
            .Members.AsNoTracking()
            .Where(m => m.LeftAt == null && db.Deals.SeenBy(user, db).Any(d => d.Id == m.DealId && d.ClosedAt == null))
            .Select(m => new
            {
                m.Id,
                m.DealId,
                m.Email,
                m.Name,
            })
            .ToListAsync(ct);
        var places = members
            .Where(m => known.ContainsKey(m.DealId))
            .Select(m => new Place(m.DealId, known[m.DealId].Name, m.Id, Fold(m.Email), SearchKey.Of(m.Name), known[m.DealId].Key))
            .ToList();
        var (byEmail, byName) = (places.Where(p => p.Email.Length > 0).ToLookup(p => p.Email), places.ToLookup(p => (p.NameKey, p.CompanyKey)));
        var byCompany = known.ToLookup(k => k.Value.Key, k => (Deal: k.Key, k.Value.Name));
        var (matched, strangers, problems) = (new List<Found>(), new List<Unknown>(), read.Problems.ToList());
        foreach (var line in read.Present)
        {
            var company = SearchKey.Of(line.Company);
            var here = byEmail[line.Email].ToList();
            if (here.Count == 0 && line.Name.Length > 0 && company.Length > 0)
                here = [.. byName[(SearchKey.Of(line.Name), company)]];
            if (here.GroupBy(p => p.Deal).Any(g => g.Count() > 1))
                problems.Add((line.Line, AttendanceProblem.Ambiguous));
            else if (here.Count > 0)
                matched.Add(new(line, [.. here.Select(p => (p.Deal, p.Member))]));
            else
                strangers.Add(
                    company.Length > 0 && byCompany[company].ToList() is [var one] && line.Name.Length > 0
                        ? new(line, one.Deal, one.Name)
                        : new(line, null, "")
                );
        }
        return draft with { Matched = matched, Strangers = strangers, Problems = [.. problems.OrderBy(p => p.Line)], Absent = read.Absent };
    }

    static string Fold(string? email) => (email ?? "").Normalize(System.Text.NormalizationForm.FormKC).Trim().ToLowerInvariant();
}
