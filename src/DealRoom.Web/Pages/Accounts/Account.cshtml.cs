using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Hosting;
using DealRoom.Web.Pages.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Accounts;

/// <summary>One's own profile: as it stands in a mail's signature, and how the pages speak.</summary>
public sealed class AccountModel(UserManager<Seller> users, SellerSignIn door, PublicAddress address, IStringLocalizer texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [TempData]
    public string? Done { get; set; }

    public sealed class Form
    {
        [TypedLine(100, Required = true)]
        public string? FamilyName { get; set; }

        [TypedLine(100)]
        public string? GivenName { get; set; }
        public string? Order { get; set; }

        [TypedLine(200)]
        public string? Department { get; set; }

        [TypedLine(200)]
        public string? Title { get; set; }

        [TypedLine(50)]
        public string? Phone { get; set; }
        public string? Language { get; set; }
        public string? TimeZone { get; set; }
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await users.GetUserAsync(User) is not { } me)
            return NotFound();
        Input = new()
        {
            FamilyName = me.FamilyName,
            GivenName = me.GivenName,
            Order = me.FamilyNameFirst ? "family" : "given",
            Department = me.Department,
            Title = me.Title,
            Phone = me.Phone,
            Language = me.Language,
            TimeZone = me.TimeZone,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await users.GetUserAsync(User) is not { } me)
            return NotFound();
        if (Input.Language is not ("ja" or "en"))
            ModelState.AddModelError("Input.Language", texts["shared.error.choose"]);
        if (!TimeZones.IsOne(Input.TimeZone))
            ModelState.AddModelError("Input.TimeZone", texts["shared.error.choose"]);
        if (!ModelState.IsValid)
            return Page();
        (me.FamilyName, me.GivenName, me.FamilyNameFirst) = (Line(Input.FamilyName), Line(Input.GivenName), Input.Order != "given");
        (me.Department, me.Title, me.Phone) = (Line(Input.Department), Line(Input.Title), Line(Input.Phone));
        (me.Language, me.TimeZone) = (Input.Language!, Input.TimeZone!);
        await users.UpdateAsync(me);
        await door.RefreshSignInAsync(me);
        Response.Cookies.Delete(address.CookieName("lang"));
        Done = Texts.Texts.In(me.Language, "settings.saved");
        return RedirectToPage();
    }

    static string Line(string? typed) => typed?.Trim() ?? "";
}
