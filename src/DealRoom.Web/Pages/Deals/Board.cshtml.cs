using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using DealRoom.Web.Scoring;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Deals;

/// <summary>The deals I may see, ordered by what needs me: who is in the room now, what moved today, the biggest rise of the week, the quiet ones.</summary>
public sealed class BoardModel(DealRoomDb db, PresenceReading presence, TimeProvider clock) : PageModel
{
    public sealed record OwnerChoice(string Id, string Name);

    public BoardFilter Filter { get; private set; } = new(null, null, null, false);
    public IReadOnlyList<BoardRow> Rows { get; private set; } = [];
    public IReadOnlyList<OwnerChoice> Owners { get; private set; } = [];
    public int MineCount { get; private set; }
    public int AllCount { get; private set; }

    /// <summary>How many handovers wait for the reader.</summary>
    public int Handovers { get; private set; }
    public long Since { get; private set; }
    public DateTimeOffset Now { get; private set; }
    public TimeZoneInfo Zone => User.Zone();
    public int InRoom => Rows.Sum(r => r.Present.Count);
    public long Amounts => Rows.Where(r => r.Stage != DealStage.Lost).Sum(r => r.Amount ?? 0);

    public async Task OnGetAsync(string? q, string? stage, string? owner, string? scope, CancellationToken ct)
    {
        Now = clock.GetUtcNow();
        // before the rows: what happens in between is told twice rather than never
        Since = await db.Moments.MaxAsync(m => (long?)m.Seq, ct) ?? 0;
        // archived deals are found when their stage is asked for
        var named = !string.IsNullOrEmpty(stage);
        var seen = db.Deals.AsNoTracking().SeenBy(User, db).Where(d => d.ArchivedAt == null || named);
        Handovers = await db.Handovers.ForMe(User).CountAsync(ct);
        AllCount = await seen.CountAsync(ct);
        MineCount = await BoardFilter.MineOf(seen, User, db).CountAsync(ct);
        Filter = new(q, stage, owner, scope == "mine" || (scope != "all" && MineCount > 0 && string.IsNullOrEmpty(owner)));
        Rows = await new BoardReading(db, presence, clock).RowsAsync(Filter.Of(seen, User, db), ct);
        var owners = await db.Users.AsNoTracking().Where(u => seen.Any(d => d.OwnerId == u.Id)).ToListAsync(ct);
        Owners = [.. owners.Select(u => new OwnerChoice(u.Id, u.DisplayName)).OrderBy(o => o.Name, StringComparer.Ordinal)];
    }
}
