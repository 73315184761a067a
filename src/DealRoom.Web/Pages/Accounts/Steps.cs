using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealRoom.Web.Pages.Accounts;

/// <summary>Where the sign-in pages lead.</summary>
static class Steps
{
    /// <summary>To the page that was asked for, when it is one of ours; else to the beginning.</summary>
    public static IActionResult Onward(this PageModel page, string? returnUrl) =>
        page.LocalRedirect(page.Url.IsLocalUrl(returnUrl) ? returnUrl! : "/");

    /// <summary>Puts what the account rules say beside the field it is about; false when they say nothing.</summary>
    public static bool Refused(this PageModel page, IdentityResult result)
    {
        // the same thing is said once: the address is the account's name too
        foreach (var error in result.Errors.DistinctBy(e => e.Description))
            page.ModelState.AddModelError(FieldOf(page, error.Code), error.Description);
        return !result.Succeeded;
    }

    static string FieldOf(PageModel page, string code)
    {
        var field = code.StartsWith("Password", StringComparison.Ordinal) ? "Password" : "Email";
        return page.ModelState.Keys.FirstOrDefault(k => k == field || k.EndsWith("." + field, StringComparison.Ordinal)) ?? field;
    }

    /// <summary>The digits of a code: full-width ones and the space between the groups are how people copy it.</summary>
    public static string Digits(string? typed) =>
        string.Concat((typed ?? "").Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiDigit));

    /// <summary>Too many attempts; what was typed stays.</summary>
    public static IActionResult Busy(this PageModel page)
    {
        page.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return page.Page();
    }
}
