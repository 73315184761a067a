using DealRoom.Web.Rooms;
using Microsoft.AspNetCore.Mvc;

namespace DealRoom.Web.Pages.Visit;

/// <summary>What this room records, by whom, why, and the reader's own switch.</summary>
public sealed class RecordModel(BuyerDeeds deeds) : RoomPage
{
    protected override string Place => "record";

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(string? record, CancellationToken ct)
    {
        if (record is not ("on" or "off"))
            return BadRequest();
        await deeds.RecordAsync(Visitor, record == "on", ct);
        return SeeOther("/record");
    }
}
