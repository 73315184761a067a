using System.Globalization;
using System.Text;
using DealRoom.Domain.FollowUps;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;
using DealRoom.Web.Hosting;
using DealRoom.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Settings;

/// <summary>The one table of deadlines (T21–T24, T26), with every version it ever had. A change holds for clocks that start from then on.</summary>
[Authorize(Policy = AccessModule.Lead)]
public sealed class DeadlinesModel(DealRoomDb db, TimeProvider clock, IStringLocalizer texts) : PageModel
{
    public sealed record Version(long Id, DateTimeOffset At, string Author, string Reason);

    [BindProperty]
    public Form Input { get; set; } = new();

    [TempData]
    public string? Done { get; set; }

    public IReadOnlyList<Version> History { get; private set; } = [];

    public sealed class Row
    {
        public bool On { get; set; }
        public string? Recommended { get; set; }
        public string? Due { get; set; }
        public string? AmberDays { get; set; }
        public string? DueDays { get; set; }
        public string? Escalate { get; set; }
    }

    public sealed class Form
    {
        public ClockMode Clock { get; set; } = ClockMode.Elapsed;
        public Dictionary<SlaTrigger, Row> Rules { get; set; } = [];
        public string? NeglectDays { get; set; }
        public string? CheckDays { get; set; }
        public string? SilenceDays { get; set; }

        [TypedLine(500, Required = true)]
        public string? Reason { get; set; }
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var policy = await RuleBooks.PolicyAsync(db, ct);
        Input = new()
        {
            Clock = policy.Clock,
            Rules = policy.Rules.ToDictionary(
                r => r.Trigger,
                r => new Row
                {
                    On = r.On,
                    Recommended = Text(r.RecommendedHours),
                    Due = Text(r.DueHours),
                    AmberDays = Text(r.AmberDays),
                    DueDays = Text(r.DueDays),
                    Escalate = Text(r.EscalateHours),
                }
            ),
            NeglectDays = Text(policy.NeglectDays),
            CheckDays = Text(policy.CheckDays),
            SilenceDays = Text(policy.SilenceDays),
        };
        History = await HistoryAsync(db, RuleBook.Sla, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var policy = Read();
        if (ModelState.IsValid)
            foreach (var slip in policy.Check())
                ModelState.AddModelError(FieldOf(slip), texts["followups.deadlines.fault." + slip.Fault]);
        if (!ModelState.IsValid)
        {
            History = await HistoryAsync(db, RuleBook.Sla, ct);
            return Page();
        }
        RuleBooks.Add(db, RuleBook.Sla, policy, User.SellerId(), Input.Reason!.Trim(), clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        Done = texts["settings.saved"];
        return RedirectToPage();
    }

    // the rules' kinds are the product's; a form cannot add one
    SlaPolicy Read() =>
        new()
        {
            Clock = Input.Clock is ClockMode.Business ? ClockMode.Business : ClockMode.Elapsed,
            Rules =
            [
                .. SlaPolicy.Default.Rules.Select(known =>
                {
                    var row = Input.Rules.GetValueOrDefault(known.Trigger) ?? new Row();
                    var at = $"Input.Rules[{known.Trigger}].";
                    var inDays = known.DueDays is not null;
                    return new SlaRule
                    {
                        Trigger = known.Trigger,
                        On = row.On,
                        RecommendedHours = inDays ? null : Number(row.Recommended, at + nameof(Row.Recommended), false),
                        DueHours = inDays ? null : Number(row.Due, at + nameof(Row.Due), true),
                        AmberDays = inDays ? Whole(row.AmberDays, at + nameof(Row.AmberDays), false) : null,
                        DueDays = inDays ? Whole(row.DueDays, at + nameof(Row.DueDays), true) : null,
                        EscalateHours = Number(row.Escalate, at + nameof(Row.Escalate), false),
                    };
                }),
            ],
            NeglectDays = Whole(Input.NeglectDays, "Input.NeglectDays", true) ?? 0,
            CheckDays = Whole(Input.CheckDays, "Input.CheckDays", true) ?? 0,
            SilenceDays = Whole(Input.SilenceDays, "Input.SilenceDays", true) ?? 0,
        };

    static string FieldOf(SlaSlip slip) =>
        slip.Trigger is not { } trigger
            ? "Input." + slip.Field
            : $"Input.Rules[{trigger}]."
                + slip.Field switch
                {
                    nameof(SlaRule.RecommendedHours) => nameof(Row.Recommended),
                    nameof(SlaRule.DueHours) => nameof(Row.Due),
                    nameof(SlaRule.EscalateHours) => nameof(Row.Escalate),
                    var other => other,
                };

    double? Number(string? typed, string field, bool required)
    {
        var text = (typed ?? "").Trim().Normalize(NormalizationForm.FormKC);
        if (text.Length == 0 && !required)
            return null;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        ModelState.AddModelError(field, texts[text.Length == 0 ? "shared.error.required" : "followups.deadlines.number"]);
        return null;
    }

    int? Whole(string? typed, string field, bool required)
    {
        var number = Number(typed, field, required);
        if (number is null || (number == Math.Truncate(number.Value) && number <= 100_000))
            return (int?)number;
        ModelState.AddModelError(field, texts["followups.deadlines.whole"]);
        return null;
    }

    static string? Text(double? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);

    internal static async Task<IReadOnlyList<Version>> HistoryAsync(DealRoomDb db, RuleBook book, CancellationToken ct)
    {
        var rows = await db
            .RuleBooks.AsNoTracking()
            .Where(v => v.Book == book)
            .OrderByDescending(v => v.Id)
            .Take(50)
            .Join(db.Users, v => v.AuthorId, u => u.Id, (v, u) => new { v, u })
            .ToListAsync(ct);
        return [.. rows.OrderByDescending(r => r.v.Id).Select(r => new Version(r.v.Id, r.v.At, r.u.DisplayName, r.v.Reason))];
    }
}
