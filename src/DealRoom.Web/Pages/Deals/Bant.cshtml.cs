using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Writes down what is known of the four BANT items (R16).</summary>
public sealed class BantModel(DealRoomDb db, KeepBant keep, IStringLocalizer texts) : DealPage(db)
{
    [BindProperty]
    public Dictionary<BantItem, BantForm> Input { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
            return NotFound();
        var known = (await BantReading.NowAsync(Db, Deal.Id, ct)).ToDictionary(b => b.Item);
        foreach (var item in BantReading.Items)
            Input[item] = BantForm.Of(known.GetValueOrDefault(item));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
            return NotFound();
        var items = BantReading.Items.Where(Input.ContainsKey).Select(item => Input[item].Read(item, ModelState, texts)).ToList();
        foreach (var item in BantReading.Items)
            Input.TryAdd(item, new());
        if (!ModelState.IsValid)
            return Page();
        switch (await keep.DoAsync(Deal.Id, items, User, ct))
        {
            case Outcome<DealId>.Done:
                return Redirect($"/deals/{id}/qualify");
            case Outcome<DealId>.Refused refused:
                foreach (var slip in refused.Slips.All)
                    ModelState.AddModelError($"Input[{slip.Field.Replace(".", "].", StringComparison.Ordinal)}", texts[slip.Key, slip.Arguments]);
                return Page();
            default:
                return NotFound();
        }
    }
}
