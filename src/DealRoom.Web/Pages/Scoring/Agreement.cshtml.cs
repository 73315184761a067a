using DealRoom.Domain.Deals;
using DealRoom.Domain.FollowUps;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;
using DealRoom.Web.Scoring;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Scoring;

/// <summary>The rules marketing and sales agreed on, as they are in force today, on paper; with every change of them (R51, R93).</summary>
public sealed class AgreementModel(DealRoomDb db, TimeProvider clock) : PageModel
{
    public sealed record Change(DateTimeOffset At, string What, string Who, string Reason);

    public IReadOnlyList<ModelVersions.Line> InForce { get; private set; } = [];
    public SlaPolicy Policy { get; private set; } = SlaPolicy.Default;
    public IReadOnlyList<LeadGate> Gates { get; private set; } = [];
    public IReadOnlyList<Change> Changes { get; private set; } = [];
    public string Organisation { get; private set; } = "";
    public DateTimeOffset Now { get; private set; }
    public TimeZoneInfo Zone => User.Zone();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Now = clock.GetUtcNow();
        var versions = await ModelVersions.AllAsync(db, Now, ct);
        InForce = [.. versions.Where(v => v.Standing == ModelStanding.InForce).OrderBy(v => v.Segment.Closeness)];
        Policy = await RuleBooks.PolicyAsync(db, ct);
        var changed = await db.LeadGates.AsNoTracking().ToListAsync(ct);
        Gates = [.. LeadGate.Delivered().Select(g => changed.Find(c => c.Step == g.Step) ?? g)];
        Organisation = await db.Organisations.Select(o => o.Name).FirstOrDefaultAsync(ct) ?? "";
        Changes = await ChangesAsync(versions, changed, ct);
    }

    async Task<IReadOnlyList<Change>> ChangesAsync(IReadOnlyList<ModelVersions.Line> versions, List<LeadGate> gates, CancellationToken ct)
    {
        var books = await db.RuleBooks.AsNoTracking().ToListAsync(ct);
        var people = await db.Users.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);
        string Name(string? id) => id is null ? "" : people.GetValueOrDefault(id, "");
        var models = versions
            .Where(v => v.Row?.PublishedAt is not null)
            .SelectMany(v =>
                new[]
                {
                    new Change(v.Row!.PublishedAt!.Value, $"model.change.published|{v.Version}", v.PublishedBy ?? "", v.Row.Reason),
                    v.Row.RetiredAt is { } at ? new Change(at, $"model.change.retired|{v.Version}", v.RetiredBy ?? "", v.Row.RetireReason) : null,
                }
            )
            .OfType<Change>();
        return
        [
            .. models
                .Concat(books.Select(b => new Change(b.At, "model.change." + b.Book, Name(b.AuthorId), b.Reason)))
                .Concat(
                    gates
                        .Where(g => g.ChangedAt is not null)
                        .Select(g => new Change(g.ChangedAt!.Value, $"model.change.gate|{g.Step}", Name(g.ChangedBy), g.Words))
                )
                .OrderByDescending(c => c.At),
        ];
    }
}
