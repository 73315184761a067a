using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealRoom.Web.Pages.Accounts;

/// <summary>Where the sign-in pages lead.</summary>
static class Steps
{
    /// <summary>To the page that was asked for, when it is one of ours; else to the beginning.</summary>
    public static IActionResult Onward(this PageModel page, string? returnUrl) => page.LocalRedirect(page.Url.IsLocalUrl(returnUrl) ? returnUrl! : "/");

    /// <summary>Too many attempts; what was typed stays.</summary>
    public static IActionResult Busy(this PageModel page)
    {
        page.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return page.Page();
    }
}
