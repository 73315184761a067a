using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Connect;

/// <summary>A deal as the API tells it.</summary>
public sealed record DealAnswer(
    string Id,
    string RoomId,
    string Name,
    DealBody.CompanyBody Company,
    long? Amount,
    string Stage,
    DateTimeOffset StageAt,
    DateTimeOffset OpenedAt,
    DealAnswer.OwnerAnswer Owner,
    DealBody.FitBody Fit,
    IReadOnlyList<string> RequiredDepartments,
    IReadOnlyList<MemberAnswer>? Members
)
{
    /// <summary>The seller who owns it.</summary>
    public sealed record OwnerAnswer(string Id, string Name, string? Email);

    internal static async Task<List<DealAnswer>> OfAsync(DealRoomDb db, IReadOnlyList<Deal> deals, CancellationToken ct)
    {
        var (ids, companyIds, ownerIds) = (
            deals.Select(d => d.Id).ToList(),
            deals.Select(d => d.CompanyId).ToList(),
            deals.Select(d => d.OwnerId).ToList()
        );
        var companies = await db.Companies.AsNoTracking().Where(c => companyIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var owners = await db.Users.AsNoTracking().Where(u => ownerIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        var rooms = await db.Rooms.AsNoTracking().Where(r => ids.Contains(r.DealId)).ToDictionaryAsync(r => r.DealId, r => r.Id, ct);
        return [.. deals.Select(d => Of(d, rooms[d.Id], companies[d.CompanyId], owners[d.OwnerId]))];
    }

    static DealAnswer Of(Deal d, RoomId room, Company c, Seller owner) =>
        new(
            d.Id.ToString(),
            room.ToString(),
            d.Name,
            new(c.Name, c.Kana, c.Industry, c.Employees, c.CorporateNumber, c.FiscalYearStartMonth),
            d.Amount,
            DealStages.Name(d.Stage),
            d.StageAt,
            d.OpenedAt,
            new(owner.Id, owner.DisplayName, owner.Email),
            new(d.FitIndustry, d.FitSize, d.FitTitle, d.FitNeeds, d.FitHistory, d.FitBudgetTiming),
            [.. d.RequiredDepartments.Select(Departments.Code)],
            null
        );
}
