using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Demo;

/// <summary>The vendor's ideal customer and the list of needs.</summary>
static class DemoIdeal
{
    public static async Task FoundAsync(DealRoomDb db, StoryLeads told, CancellationToken ct)
    {
        db.NeedTags.AddRange(
            told.Needs.Select(
                (n, i) =>
                    new NeedTag
                    {
                        Name = n.Ja,
                        NameEn = n.En,
                        Position = i,
                    }
            )
        );
        await db.SaveChangesAsync(ct);
        db.IdealCustomers.Add(
            new IdealCustomer
            {
                Industries = [.. told.Ideal.Industries],
                EmployeesFrom = told.Ideal.EmployeesFrom,
                EmployeesTo = told.Ideal.EmployeesTo,
                Processes = [.. told.Ideal.Processes.Select(Enum.Parse<DecisionProcess>)],
                Needs = await NeedsAsync(db, told, told.Ideal.Needs, ct),
            }
        );
        await db.SaveChangesAsync(ct);
    }

    public static async Task<List<int>> NeedsAsync(DealRoomDb db, StoryLeads told, IReadOnlyList<string> keys, CancellationToken ct)
    {
        var names = keys.Select(k => told.Needs.Single(n => n.Key == k).Ja).ToList();
        return await db.NeedTags.Where(n => names.Contains(n.Name)).OrderBy(n => n.Position).Select(n => n.Id).ToListAsync(ct);
    }
}
