using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Deals;

/// <summary>The buying committee by department and by how high people stand (R13, R31); seats nobody fills yet are shown too.</summary>
public sealed record Committee(IReadOnlyList<Committee.Column> Columns, IReadOnlyList<Committee.Person> People)
{
    public sealed record Column(Department? Department, bool Required, bool Empty);

    public sealed record Person(Member Member, TitleBand Band, bool BandKnown, bool DecisionLayer, PersonView? View, bool Invited, bool Opened);

    public static readonly IReadOnlyList<TitleBand> Bands = [TitleBand.Executive, TitleBand.DepartmentHead, TitleBand.SectionHead, TitleBand.Staff];

    public IEnumerable<Person> At(TitleBand band, Department? department) =>
        People.Where(p => p.Band == band && p.Member.Department == department).OrderByDescending(p => p.View?.Score ?? 0);

    public static async Task<Committee> OfAsync(DealRoomDb db, Deal deal, ScoreView? score, CancellationToken ct)
    {
        var members = await db.Members.AsNoTracking().Where(m => m.DealId == deal.Id && m.LeftAt == null).ToListAsync(ct);
        var links = await db
            .Invitations.AsNoTracking()
            .Where(i => db.Rooms.Any(r => r.Id == i.RoomId && r.DealId == deal.Id))
            .Select(i => new { i.MemberId, i.FirstOpenedAt })
            .ToListAsync(ct);
        var people = members
            .Select(m => PersonOf(m, score, links.Any(l => l.MemberId == m.Id), links.Any(l => l.MemberId == m.Id && l.FirstOpenedAt != null)))
            .ToList();
        var held = people.Select(p => p.Member.Department).ToHashSet();
        var columns = Departments
            .Each.Where(d => held.Contains(d) || deal.RequiredDepartments.Contains(d))
            .Select(d => new Column(d, deal.RequiredDepartments.Contains(d), !held.Contains(d)))
            .OrderBy(c => c.Empty)
            .ToList();
        if (held.Contains(null))
            columns.Add(new Column(null, false, false));
        return new(columns, people);
    }

    static Person PersonOf(Member member, ScoreView? score, bool invited, bool opened)
    {
        var band = member.BandSet ?? Titles.BandOf(member.Title);
        return new(
            member,
            band ?? TitleBand.Staff,
            band is not null,
            member.DecisionLayerSet ?? Titles.IsDecisionLayer(band),
            score?.Persons.FirstOrDefault(p => p.Person.Member() == member.Id),
            invited,
            opened
        );
    }
}
