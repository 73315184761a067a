using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>A list before it is taken in: which column is what, who was found, what is wrong by line; afterwards, what came of it (R109).</summary>
public sealed class AttendanceCheckModel(DealRoomDb db, ImportAttendance import, TimeProvider clock, IStringLocalizer texts) : PageModel
{
    public const int Shown = 200;

    [BindProperty]
    public Dictionary<AttendanceColumn, string?> Columns { get; set; } = [];

    [BindProperty]
    public bool Despite { get; set; }

    [BindProperty]
    public bool AddStrangers { get; set; }
    public AttendanceImport Import { get; private set; } = null!;

    /// <summary>Null once it was taken in.</summary>
    public AttendanceDraft? Draft { get; private set; }
    public AttendanceResult? Result { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await ReadAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMapAsync(Guid id, CancellationToken ct)
    {
        var columns = Columns
            .Where(c => int.TryParse(c.Value, out var index) && index >= 0)
            .ToDictionary(c => c.Key, c => int.Parse(c.Value!, System.Globalization.CultureInfo.InvariantCulture));
        return await import.MapAsync(id, columns, User, ct) ? Redirect($"/attendance/{id}") : NotFound();
    }

    public async Task<IActionResult> OnPostTakeAsync(Guid id, CancellationToken ct)
    {
        switch (await import.TakeInAsync(id, Despite, AddStrangers, User, ct))
        {
            case Outcome<AttendanceResult>.Done:
                return Redirect($"/attendance/{id}");
            case Outcome<AttendanceResult>.Refused refused when await ReadAsync(id, ct):
                foreach (var slip in refused.Slips.All)
                    ModelState.AddModelError(slip.Field == "despite" ? nameof(Despite) : "", texts[slip.Key, slip.Arguments]);
                return Page();
            default:
                // pressed twice: the second time there is nothing left to do
                return await ReadAsync(id, ct) ? Redirect($"/attendance/{id}") : NotFound();
        }
    }

    async Task<bool> ReadAsync(Guid id, CancellationToken ct)
    {
        if (await import.FindAsync(id, User, ct) is not { } found)
            return false;
        (Import, Result) = (found, AttendanceResult.Of(found.Result));
        if (Result is null)
            Draft = await AttendanceDraft.OfAsync(db, found, AttendanceMapping.Of(found.Mapping), User, clock.GetUtcNow(), ct);
        return true;
    }
}
