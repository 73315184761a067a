using DealRoom.Domain.Deals;
using DealRoom.Domain.Signals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Uploads a list of webinar attendance, and shows what became of earlier ones (R109).</summary>
[RequestSizeLimit(2 * AttendanceFile.MostBytes)]
public sealed class AttendanceModel(DealRoomDb db, ImportAttendance import, TimeProvider clock, IStringLocalizer texts) : PageModel
{
    static readonly Dictionary<string, string> Fields = new()
    {
        ["file"] = nameof(Form.File),
        ["title"] = nameof(Form.Title),
        ["day"] = nameof(Form.Day),
    };

    public sealed class Form
    {
        public IFormFile? File { get; set; }
        public string? Title { get; set; }
        public string? Day { get; set; }
        public string? Time { get; set; }
        public string? Kind { get; set; }
        public string? Programme { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();
    public IReadOnlyList<AttendanceImport> Earlier { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        (Input.Day, Input.Time) = (DealDays.Input(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), User.Zone()).DateTime)), "14:00");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var form = new NoteForm { Day = Input.Day, Time = Input.Time };
        var at = form.Read(NoteKind.Call, ModelState, texts, User.Zone()).At;
        if (!Enum.TryParse<SignalKind>(Input.Kind, out var kind) || !AttendanceMapping.Kinds.Contains(kind))
            ModelState.AddModelError("Input.Kind", texts["entry.choose"]);
        if (Input.File is null)
            ModelState.AddModelError("Input.File", texts["attendance.file.none"]);
        if (TypedText.CleanLine(Input.Programme, 200) is not TypedText.Accepted programme)
            ModelState.AddModelError("Input.Programme", texts["entry.too-long", 200]);
        else if (ModelState.IsValid)
        {
            var mapping = new AttendanceMapping
            {
                Kind = kind,
                HeldAt = at.Value ?? default,
                Programme = programme.Value,
            };
            switch (await import.UploadAsync(Input.File!.FileName, await BytesAsync(Input.File, ct), Input.Title, mapping, User, ct))
            {
                case Outcome<Guid>.Done done:
                    return Redirect($"/attendance/{done.Value}");
                case Outcome<Guid>.Refused refused:
                    ModelState.Take(refused.Slips, Fields, texts);
                    break;
            }
        }
        await ReadAsync(ct);
        return Page();
    }

    static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken ct)
    {
        if (file.Length > AttendanceFile.MostBytes)
            return new byte[AttendanceFile.MostBytes + 1];
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, ct);
        return memory.ToArray();
    }

    async Task ReadAsync(CancellationToken ct)
    {
        var me = User.SellerId();
        Earlier = await db
            .AttendanceImports.AsNoTracking()
            .Where(i => i.BySellerId == me)
            .OrderByDescending(i => i.CreatedAt)
            .Take(50)
            .ToListAsync(ct);
    }
}
