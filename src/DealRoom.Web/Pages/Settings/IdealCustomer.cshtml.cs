using System.Globalization;
using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Hosting;
using DealRoom.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Settings;

/// <summary>What a customer who suits us looks like (R10), and the list of needs deals and materials are tagged with (R11, R14).</summary>
[Authorize(Policy = AccessModule.Lead)]
public sealed class IdealCustomerModel(DealRoomDb db, TimeProvider clock, IStringLocalizer texts) : PageModel
{
    const int MostIndustries = 100;

    public sealed class Form
    {
        [TypedLine(5000, Lines = true)]
        public string? Industries { get; set; }
        public string? IndustryWeight { get; set; }
        public string? From { get; set; }
        public string? To { get; set; }
        public string? SizeWeight { get; set; }
        public List<int> Needs { get; set; } = [];
        public string? NeedsWeight { get; set; }
        public List<string> Processes { get; set; } = [];
        public string? ProcessWeight { get; set; }
        public List<Tag> Tags { get; set; } = [];
    }

    public sealed class Tag
    {
        public int Id { get; set; }

        [TypedLine(100)]
        public string? Name { get; set; }

        [TypedLine(100)]
        public string? NameEn { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [TempData]
    public string? Done { get; set; }
    public IReadOnlyList<NeedTag> Known { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ReadTagsAsync(ct);
        var ideal = await db.IdealCustomers.AsNoTracking().FirstOrDefaultAsync(ct) ?? new IdealCustomer();
        Input = new()
        {
            Industries = string.Join('\n', ideal.Industries),
            IndustryWeight = Text(ideal.IndustryWeight),
            From = Text(ideal.EmployeesFrom),
            To = Text(ideal.EmployeesTo),
            SizeWeight = Text(ideal.SizeWeight),
            Needs = [.. ideal.Needs],
            NeedsWeight = Text(ideal.NeedsWeight),
            Processes = [.. ideal.Processes.Select(p => p.ToString())],
            ProcessWeight = Text(ideal.ProcessWeight),
            Tags =
            [
                .. Known.Select(n => new Tag
                {
                    Id = n.Id,
                    Name = n.Name,
                    NameEn = n.NameEn,
                }),
                new Tag(),
                new Tag(),
            ],
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ReadTagsAsync(ct);
        var read = Read();
        if (!ModelState.IsValid)
            return Page();
        var ideal = await db.IdealCustomers.FirstOrDefaultAsync(ct);
        if (ideal is null)
            db.IdealCustomers.Add(ideal = new IdealCustomer());
        (ideal.Industries, ideal.Processes) = (read.Industries, read.Processes);
        (ideal.EmployeesFrom, ideal.EmployeesTo) = (read.EmployeesFrom, read.EmployeesTo);
        (ideal.IndustryWeight, ideal.SizeWeight) = (read.IndustryWeight, read.SizeWeight);
        (ideal.NeedsWeight, ideal.ProcessWeight) = (read.NeedsWeight, read.ProcessWeight);
        ideal.Needs = [.. Input.Needs.Where(id => Known.Any(n => n.Id == id)).Distinct()];
        (ideal.ChangedAt, ideal.ChangedBy) = (clock.GetUtcNow(), User.SellerId());
        await KeepTagsAsync(ct);
        await db.SaveChangesAsync(ct);
        Done = texts["settings.saved"];
        return RedirectToPage();
    }

    IdealCustomer Read()
    {
        var read = new IdealCustomer
        {
            Industries =
            [
                .. (Input.Industries ?? "")
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Distinct()
                    .Take(MostIndustries),
            ],
            Processes = [.. Input.Processes.Select(p => Enum.TryParse<DecisionProcess>(p, out var one) ? one : 0).Where(Enum.IsDefined).Distinct()],
            EmployeesFrom = Whole(Input.From, nameof(Form.From), int.MaxValue),
            EmployeesTo = Whole(Input.To, nameof(Form.To), int.MaxValue),
            IndustryWeight = Whole(Input.IndustryWeight, nameof(Form.IndustryWeight), 100) ?? 0,
            SizeWeight = Whole(Input.SizeWeight, nameof(Form.SizeWeight), 100) ?? 0,
            NeedsWeight = Whole(Input.NeedsWeight, nameof(Form.NeedsWeight), 100) ?? 0,
            ProcessWeight = Whole(Input.ProcessWeight, nameof(Form.ProcessWeight), 100) ?? 0,
        };
        if (read.EmployeesFrom > read.EmployeesTo)
            ModelState.AddModelError("Input.To", texts["ideal.range"]);
        return read;
    }

    async Task KeepTagsAsync(CancellationToken ct)
    {
        var known = await db.NeedTags.ToDictionaryAsync(n => n.Id, ct);
        var position = 0;
        foreach (var typed in Input.Tags.Take(200))
        {
            var (name, english) = (typed.Name?.Trim() ?? "", typed.NameEn?.Trim() ?? "");
            if (known.TryGetValue(typed.Id, out var tag))
            {
                tag.Position = position++;
                if (name.Length > 0)
                    (tag.Name, tag.NameEn) = (name, english);
                else
                    tag.RetiredAt ??= clock.GetUtcNow();
            }
            else if (name.Length > 0)
                db.NeedTags.Add(
                    new NeedTag
                    {
                        Name = name,
                        NameEn = english,
                        Position = position++,
                    }
                );
        }
    }

    async Task ReadTagsAsync(CancellationToken ct) =>
        Known = await db.NeedTags.AsNoTracking().Where(n => n.RetiredAt == null).OrderBy(n => n.Position).ThenBy(n => n.Id).ToListAsync(ct);

    int? Whole(string? typed, string field, int most)
    {
        if (Deals.TypedNumber.TryRead(typed, out var value) && (value ?? 0) >= 0 && (value ?? 0) <= most)
            return (int?)value;
        ModelState.AddModelError("Input." + field, texts["entry.range", 0, most]);
        return null;
    }

    static string Text(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
