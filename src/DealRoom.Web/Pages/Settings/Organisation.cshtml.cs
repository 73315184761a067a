using DealRoom.Web.Data;
using DealRoom.Web.Hosting;
using DealRoom.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Settings;

/// <summary>The selling organisation as buyers see it.</summary>
[Authorize(Policy = AccessModule.Administer)]
public sealed class OrganisationModel(DealRoomDb db, IStringLocalizer texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [TempData]
    public string? Done { get; set; }

    public sealed class Form
    {
        [TypedLine(200, Required = true)]
        public string? Name { get; set; }

        [TypedLine(200)]
        public string? NameEn { get; set; }

        [TypedLine(300)]
        public string? Address { get; set; }

        [TypedLine(50)]
        public string? Phone { get; set; }

        [TypedLine(300)]
        public string? Website { get; set; }

        [TypedLine(300)]
        public string? PrivacyContact { get; set; }
        public string? TimeZone { get; set; }
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var o = await db.Organisations.AsNoTracking().FirstOrDefaultAsync(ct) ?? new Organisation();
        Input = new()
        {
            Name = o.Name,
            NameEn = o.NameEn,
            Address = o.Address,
            Phone = o.Phone,
            Website = o.Website,
            PrivacyContact = o.PrivacyContact,
            TimeZone = o.TimeZone,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!TimeZones.IsOne(Input.TimeZone))
            ModelState.AddModelError("Input.TimeZone", texts["shared.error.choose"]);
        if (Input.Website is { Length: > 0 } site && !(Uri.TryCreate(site.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
            ModelState.AddModelError("Input.Website", texts["shared.error.address"]);
        if (!ModelState.IsValid)
            return Page();
        var o = await db.Organisations.FirstOrDefaultAsync(ct);
        if (o is null)
            db.Organisations.Add(o = new Organisation());
        (o.Name, o.NameEn, o.Address, o.Phone) = (Line(Input.Name), Line(Input.NameEn), Line(Input.Address), Line(Input.Phone));
        (o.Website, o.PrivacyContact, o.TimeZone) = (Line(Input.Website), Line(Input.PrivacyContact), Input.TimeZone!);
        await db.SaveChangesAsync(ct);
        Done = texts["settings.saved"];
        return RedirectToPage();
    }

    static string Line(string? typed) => typed?.Trim() ?? "";
}
