using DealRoom.Domain.Documents;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using DealRoom.Web.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Rooms;

/// <summary>How a room looks and greets: title, greeting, logo, one accent colour that text can be read in (R54).</summary>
public sealed class BrandModel(DealRoomDb db, FileIntake intake, FileAnswers answers, IStringLocalizer texts) : EditorPage(db, texts)
{
    [BindProperty]
    public string? TitleJa { get; set; }

    [BindProperty]
    public string? TitleEn { get; set; }

    [BindProperty]
    public string? GreetingJa { get; set; }

    [BindProperty]
    public string? GreetingEn { get; set; }

    [BindProperty]
    public string? Accent { get; set; }

    /// <summary>The nearest colour that can be read, when the one typed can't.</summary>
    public Colour? Suggestion { get; private set; }

    public void OnGet() =>
        (TitleJa, TitleEn, GreetingJa, GreetingEn, Accent) = (Room.TitleJa, Room.TitleEn, Room.GreetingJa, Room.GreetingEn, Room.Accent);

    public async Task<IActionResult> OnPostAsync(IFormFile? logo, bool noLogo, CancellationToken ct)
    {
        var (titleJa, titleEn) = (Line(TitleJa, nameof(TitleJa)), Line(TitleEn, nameof(TitleEn)));
        var (greetingJa, greetingEn) = (Lines(GreetingJa, nameof(GreetingJa), 2000), Lines(GreetingEn, nameof(GreetingEn), 2000));
        var accent = Readable();
        var picture = logo is null ? null : await LogoAsync(logo, ct);
        if (!ModelState.IsValid)
            return Page();
        (Room.TitleJa, Room.TitleEn, Room.GreetingJa, Room.GreetingEn, Room.Accent) = (titleJa, titleEn, greetingJa, greetingEn, accent);
        if (picture is not null)
            (Room.LogoHash, Room.LogoType) = (picture.Hash, picture.ContentType);
        else if (noLogo)
            (Room.LogoHash, Room.LogoType) = (null, null);
        await Db.SaveChangesAsync(ct);
        return Back(Texts["room.saved"], "/Rooms/Brand");
    }

    string? Readable()
    {
        if (string.IsNullOrWhiteSpace(Accent))
            return null;
        switch (DealRoom.Domain.Rooms.Accent.Choose(Accent))
        {
            case AccentChoice.Accepted accepted:
                return accepted.Accent.Light.ToString();
            case AccentChoice.TooPale pale:
                Suggestion = pale.Suggestion;
                ModelState.AddModelError(
                    nameof(Accent),
                    Texts["room.accent.pale", pale.Contrast.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture), pale.Suggestion]
                );
                return null;
            default:
                ModelState.AddModelError(nameof(Accent), Texts["room.accent.wrong"]);
                return null;
        }
    }

    async Task<TakenFile?> LogoAsync(IFormFile logo, CancellationToken ct)
    {
        var answer = await intake.TakeAsync(logo, null, ct);
        if (answer is IntakeAnswer.Taken { File: { Kind: ItemKind.Image } file })
            return file;
        ModelState.AddModelError("logo", answer is IntakeAnswer.Refused refused ? Texts[refused.Reason, refused.About] : Texts["room.logo.wrong"]);
        return null;
    }

    public IActionResult OnGetLogo() => answers.Show(HttpContext, Room.LogoHash, Room.LogoType);
}
