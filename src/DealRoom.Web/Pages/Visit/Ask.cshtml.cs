using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Domain.Signals;
using DealRoom.Web.Pages.Rooms;
using DealRoom.Web.Rooms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Visit;

/// <summary>質問・見積・デモ (R110): to the seller, with thanks and what happens next.</summary>
public sealed class AskModel(IStringLocalizer texts, BuyerDeeds deeds, OpeningLimits limits) : RoomPage
{
    public const int Longest = 2000;
    protected override string Place => "ask";

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Item { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    public SignalKind Deed =>
        Kind switch
        {
            "quote" => SignalKind.QuoteRequest,
            "demo" => SignalKind.DemoRequest,
            "inquiry" => SignalKind.GeneralInquiry,
            _ => SignalKind.QuestionAsked,
        };
    public string Word =>
        Deed switch
        {
            SignalKind.QuoteRequest => "quote",
            SignalKind.DemoRequest => "demo",
            SignalKind.GeneralInquiry => "inquiry",
            _ => "question",
        };
    public bool NeedsText => Deed is SignalKind.QuestionAsked or SignalKind.GeneralInquiry;
    public RoomViewItem? About => Item is { } id ? Room.Find(new ItemId(id)) : null;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (TypedText.Clean(Text, Longest) is not TypedText.Accepted { Value: var text })
        {
            ModelState.AddModelError(nameof(Text), Text!.Length > Longest ? texts["visit.ask.too-long", Longest] : texts["visit.ask.not-text"]);
            return Page();
        }
        if (NeedsText && text.Length == 0)
            ModelState.AddModelError(nameof(Text), texts["visit.ask.empty"]);
        if (!ModelState.IsValid)
            return Page();
        // each one is a mail to the seller
        if (Visitor.Grant is { } grant && !limits.Allow(HttpContext, "ask:" + grant.Id))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            ModelState.AddModelError(nameof(Text), texts["visit.ask.often"]);
            return Page();
        }
        await deeds.RequestAsync(Visitor, Host, Deed, text, About?.Id, About?.Title ?? "", ct);
        return SeeOther($"/ask?kind={Word}&sent=true");
    }
}
