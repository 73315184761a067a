using DealRoom.Domain.Deals;
using DealRoom.Web.Deals;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>One BANT item as it stands in the form.</summary>
public sealed class BantForm
{
    public string? State { get; set; }
    public string? Value { get; set; }
    public string? Source { get; set; }
    public string? Day { get; set; }

    public static BantForm Of(BantEntry? entry) =>
        new()
        {
            State = (entry?.State ?? BantState.Unknown).ToString(),
            Value = entry?.Value,
            Source = entry?.Source,
            Day = DealDays.Input(entry?.Day),
        };

    public BantInput Read(BantItem item, ModelStateDictionary state, IStringLocalizer texts)
    {
        if (!DealDays.TryRead(Day, out var day))
            state.AddModelError($"Input[{item}].Day", texts["form.day"]);
        if (!Enum.TryParse<BantState>(State, out var known) || !Enum.IsDefined(known))
            state.AddModelError($"Input[{item}].State", texts["entry.choose"]);
        return new(item, known, Value, Source, day);
    }
}
