using System.Text.Json;
using DealRoom.Domain.FollowUps;
using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;
using DealRoom.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Settings;

/// <summary>The company's chat (R70, R100): an incoming webhook as Slack and its like give one. Its address is a secret and is never shown again.</summary>
[Authorize(Policy = AccessModule.Administer)]
public sealed class ChatModel(DealRoomDb db, ChatAddress address, Bell bell, TimeProvider clock, IStringLocalizer texts) : PageModel
{
    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public bool On { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public List<AlertRule> Rules { get; set; } = [];

    [TempData]
    public string? Done { get; set; }

    public string Host { get; private set; } = "";
    public IReadOnlyList<AlertDelivery> Sent { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var hook = await db.ChatHooks.AsNoTracking().FirstOrDefaultAsync(ct) ?? new ChatHook { On = true, Rules = Default() };
        (On, Language, Rules) = (hook.On, hook.Language, [.. (JsonSerializer.Deserialize<int[]>(hook.Rules) ?? []).Select(r => (AlertRule)r)]);
        await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var hook = await OwnAsync(ct);
        if (!string.IsNullOrWhiteSpace(Address))
        {
            if (address.Read(Address) is not { } uri)
            {
                ModelState.AddModelError(nameof(Address), texts["followups.chat.wrong"]);
                db.ChangeTracker.Clear();
                await ShowAsync(ct);
                return Page();
            }
            (hook.SealedAddress, hook.Host) = (address.Seal(uri.AbsoluteUri), uri.Host);
        }
        else if (On && hook.SealedAddress is null)
        {
            ModelState.AddModelError(nameof(Address), texts["shared.error.required"]);
            db.ChangeTracker.Clear();
            await ShowAsync(ct);
            return Page();
        }
        (hook.On, hook.Language) = (On, Language == "en" ? "en" : "ja");
        hook.Rules = JsonSerializer.Serialize(Rules.Where(AlertRules.All.Contains).Distinct().Select(r => (int)r));
        await db.SaveChangesAsync(ct);
        Done = texts["settings.saved"];
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostTryAsync(CancellationToken ct)
    {
        var hook = await OwnAsync(ct);
        if (hook is not { On: true, SealedAddress: not null })
            return RedirectToPage();
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        db.AlertDeliveries.Add(
            new AlertDelivery
            {
                Id = id,
                StableId = $"try:{id:N}",
                Kind = DeliveryKind.Chat,
                CreatedAt = now,
                DueAt = now,
                Text = address.Seal(Texts.Texts.In(hook.Language, "followups.chat.try.text")),
            }
        );
        await db.SaveChangesAsync(ct);
        bell.Ring(BellTopic.FollowUps);
        Done = texts["followups.chat.try.done"];
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostForgetAsync(CancellationToken ct)
    {
        await db.ChatHooks.ExecuteDeleteAsync(ct);
        Done = texts["settings.saved"];
        return RedirectToPage();
    }

    async Task ShowAsync(CancellationToken ct)
    {
        Host = await db.ChatHooks.Select(h => h.Host).FirstOrDefaultAsync(ct) ?? "";
        Sent = await db
            .AlertDeliveries.AsNoTracking()
            .Where(d => d.Kind == DeliveryKind.Chat)
            .OrderByDescending(d => d.CreatedAt)
            .Take(10)
            .ToListAsync(ct);
    }

    async Task<ChatHook> OwnAsync(CancellationToken ct)
    {
        if (await db.ChatHooks.FirstOrDefaultAsync(ct) is { } hook)
            return hook;
        var made = new ChatHook { Rules = Default() };
        db.ChatHooks.Add(made);
        return made;
    }

    static string Default() => JsonSerializer.Serialize(AlertRules.All.Where(AlertRules.InChat).Select(r => (int)r));
}
