using System.ComponentModel.DataAnnotations;
using DealRoom.Web.Rooms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Visit;

/// <summary>A link lost: one answer for everybody, and a mail only to an address a seller knows.</summary>
[IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LostModel(IStringLocalizer texts, OpeningLimits limits, IServiceScopeFactory scopes, ILogger<LostModel> log) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }
    public bool Sent { get; private set; }

    public void OnGet() { }

    public IActionResult OnPost()
    {
        if (Email is not { Length: > 3 and <= 254 } email || !new EmailAddressAttribute().IsValid(email))
        {
            ModelState.AddModelError(nameof(Email), texts["visit.lost.not-an-address"]);
            return Page();
        }
        if (!limits.Allow(HttpContext, "lost:" + email.ToUpperInvariant()))
            return StatusCode(StatusCodes.Status429TooManyRequests);
        // after the answer, which must take as long for a stranger as for a member
        Response.OnCompleted(() => SendAsync(email));
        Sent = true;
        return Page();
    }

    async Task SendAsync(string email)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<LostLinks>().SendAsync(email, CancellationToken.None);
        }
        catch (Exception e) when (e is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            log.LogError(e, "A lost link could not be sent again");
        }
    }
}
