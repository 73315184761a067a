using System.Text.Json;
using DealRoom.Web.Deals;

namespace DealRoom.Web.Connect;

/// <summary>Return on investment, computed by the one rule there is for it.</summary>
static class RoiCalls
{
    public static async Task<IResult> PostAsync(HttpContext http, CancellationToken ct)
    {
        var body = await Body.ReadAsync(http, JsonValueKind.Object, ct);
        if (body.Refusal is { } refusal)
            return refusal;
        var slips = new Slips();
        var asked = RoiBody.Read(new Fields(body.Json, "", slips));
        if (slips.Any)
            return Problems.Of(http, slips);
        try
        {
            return ConnectJson.Ok(asked.Compute());
        }
        catch (OverflowException)
        {
            return Problems.Field(http, "discountRate", "connect.roi.extreme");
        }
    }
}
