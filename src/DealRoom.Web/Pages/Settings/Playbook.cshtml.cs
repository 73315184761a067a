using System.Globalization;
using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;
using DealRoom.Web.Hosting;
using DealRoom.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Settings;

/// <summary>The steps each kind of task suggests (R70–R86, R102). An empty page is the product's own again.</summary>
[Authorize(Policy = AccessModule.Lead)]
public sealed class PlaybookModel(DealRoomDb db, TimeProvider clock, IStringLocalizer texts) : PageModel
{
    public static IReadOnlyList<PlaybookPage> Pages { get; } = Enum.GetValues<PlaybookPage>();

    [BindProperty]
    public Dictionary<PlaybookPage, string?> Steps { get; set; } = [];

    [BindProperty, TypedLine(500, Required = true)]
    public string? Reason { get; set; }

    [TempData]
    public string? Done { get; set; }

    public IReadOnlyList<DeadlinesModel.Version> History { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var book = await RuleBooks.PlaybookAsync(db, ct);
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        Steps = Pages.ToDictionary(p => p, p => (string?)string.Join('\n', book.Steps(p, language)));
        History = await DeadlinesModel.HistoryAsync(db, RuleBook.Playbook, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var own = new Dictionary<PlaybookPage, List<string>>();
        foreach (var page in Pages)
        {
            var typed = TypedText.Clean(Steps.GetValueOrDefault(page), 4000);
            var lines = typed is TypedText.Accepted { Value: var text }
                ? text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList()
                : null;
            if (lines is null || lines.Count > Playbook.MostSteps || lines.Any(l => l.Length > Playbook.LongestStep))
                ModelState.AddModelError($"Steps[{page}]", texts["followups.playbook.wrong", Playbook.MostSteps, Playbook.LongestStep]);
            else if (lines.Count > 0 && !IsOurs(page, lines))
                own[page] = lines;
        }
        if (!ModelState.IsValid)
        {
            History = await DeadlinesModel.HistoryAsync(db, RuleBook.Playbook, ct);
            return Page();
        }
        RuleBooks.Add(db, RuleBook.Playbook, new Playbook { Own = own }, User.SellerId(), Reason!.Trim(), clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        Done = texts["settings.saved"];
        return RedirectToPage();
    }

    // what was left as it was shown goes on speaking both languages
    static bool IsOurs(PlaybookPage page, List<string> lines) =>
        lines.SequenceEqual(new Playbook().Steps(page, "ja")) || lines.SequenceEqual(new Playbook().Steps(page, "en"));
}
