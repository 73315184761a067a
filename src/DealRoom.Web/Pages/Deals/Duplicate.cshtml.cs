using DealRoom.Web.Deals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealRoom.Web.Pages.Deals;

/// <summary>While a name is typed: whose company or person that already is. Company and owner, nothing more.</summary>
public sealed class DuplicateModel(Duplicates duplicates) : PageModel
{
    const int Longest = 320;

    public async Task<IActionResult> OnGetAsync(string? name, string? number, string? person, string? email, CancellationToken ct) =>
        new JsonResult(
            Cut(person) is { Length: > 0 } || Cut(email) is { Length: > 0 }
                ? await duplicates.OfPersonAsync(Cut(person), Cut(email), ct)
                : await duplicates.OfCompanyAsync(Cut(name), Cut(number), ct)
        );

    static string? Cut(string? typed) => typed is { Length: > Longest } ? typed[..Longest] : typed;
}
