using DealRoom.Web.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealRoom.Web.Pages.Visit;

/// <summary>Names the place an outbound link leads to, before the reader goes there. It forwards nobody by itself.</summary>
public sealed class LeaveModel : PageModel
{
    public Uri To { get; private set; } = null!;

    public IActionResult OnGet(string? to)
    {
        if (LinkTarget.Of(to) is not LinkTarget.Outbound { To: var place })
            return NotFound();
        To = place;
        return Page();
    }
}
