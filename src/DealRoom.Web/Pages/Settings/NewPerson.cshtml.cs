using System.Globalization;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Hosting;
using DealRoom.Web.Pages.Accounts;
using DealRoom.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Settings;

/// <summary>A new colleague: the one-time link goes out by mail, and is shown once to be handed over.</summary>
[Authorize(Policy = AccessModule.Administer)]
public sealed class NewPersonModel(SellerAccounts accounts, PasswordMail mail, IStringLocalizer texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();
    public string? Link { get; private set; }

    public sealed class Form
    {
        [TypedLine(100, Required = true)]
        public string? FamilyName { get; set; }

        [TypedLine(100)]
        public string? GivenName { get; set; }

        [TypedLine(320, Required = true)]
        public string? Email { get; set; }
        public string? Role { get; set; } = Roles.FieldSales;
        public string? Language { get; set; } = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid && !EmailAddress.IsOne(Input.Email!.Trim()))
            ModelState.AddModelError("Input.Email", texts["accounts.error.email"]);
        if (Input.Role is null || !Roles.All.Contains(Input.Role))
            ModelState.AddModelError("Input.Role", texts["shared.error.choose"]);
        if (Input.Language is not ("ja" or "en"))
            ModelState.AddModelError("Input.Language", texts["shared.error.choose"]);
        if (!ModelState.IsValid)
            return Page();
        var seller = new Seller
        {
            UserName = Input.Email!.Trim(),
            Email = Input.Email.Trim(),
            FamilyName = Input.FamilyName!.Trim(),
            GivenName = Input.GivenName?.Trim() ?? "",
            Language = Input.Language!,
            FamilyNameFirst = Input.Language == "ja",
        };
        if (this.Refused(await accounts.CreateAsync(seller, Input.Role!, password: null)))
            return Page();
        Link = await mail.InviteAsync(seller, ct);
        return Page();
    }
}
