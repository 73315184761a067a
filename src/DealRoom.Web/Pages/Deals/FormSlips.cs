using DealRoom.Web.Deals;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Puts what a deed refused beside the form's fields, in the reader's language.</summary>
static class FormSlips
{
    public static void Take(this ModelStateDictionary state, Slips slips, IReadOnlyDictionary<string, string> names, IStringLocalizer texts)
    {
        foreach (var slip in slips.All)
        {
            var field = "Input." + names.GetValueOrDefault(slip.Field, slip.Field);
            if (state.TryGetValue(field, out var entry) && entry.Errors.Count > 0)
                continue;
            state.AddModelError(field, texts[slip.Key, slip.Arguments]);
        }
    }
}
