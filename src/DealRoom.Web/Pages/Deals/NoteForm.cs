using System.Globalization;
using DealRoom.Domain.Deals;
using DealRoom.Web.Deals;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>A note as it stands in the form.</summary>
public sealed class NoteForm
{
    public string? Day { get; set; }
    public string? Time { get; set; }
    public List<string> Members { get; set; } = [];
    public string? Text { get; set; }
    public string? NextStep { get; set; }
    public string? NextDay { get; set; }

    /// <summary>intent or research.</summary>
    public string? Intent { get; set; }
    public string? Programme { get; set; }
    public string? Channel { get; set; }

    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["at"] = nameof(Day),
        ["members"] = nameof(Members),
        ["text"] = nameof(Text),
        ["nextStep"] = nameof(NextStep),
        ["intent"] = nameof(Intent),
        ["programme"] = nameof(Programme),
    };

    public NoteInput Read(NoteKind kind, ModelStateDictionary state, IStringLocalizer texts, TimeZoneInfo zone)
    {
        if (!DealDays.TryRead(NextDay, out var next))
            state.AddModelError("Input.NextDay", texts["form.day"]);
        return new()
        {
            Kind = kind,
            At = kind == NoteKind.Private ? default : Instant(state, texts, zone),
            Members =
            [
                .. Members.Select(m => Guid.TryParse(m, out var id) ? id : Guid.Empty).Where(m => m != Guid.Empty).Select(m => new MemberId(m)),
            ],
            Text = Text,
            NextStep = NextStep,
            NextDay = next,
            Intent = Intent switch
            {
                "intent" => true,
                "research" => false,
                _ => null,
            },
            Programme = Programme,
            Channel = QualifyForm.Choice<Channel>(Channel).Value,
        };
    }

    Optional<DateTimeOffset?> Instant(ModelStateDictionary state, IStringLocalizer texts, TimeZoneInfo zone)
    {
        if (!DealDays.TryRead(Day, out var day) || day is null)
        {
            state.AddModelError("Input.Day", texts["form.day"]);
            return default;
        }
        if (!TimeOnly.TryParseExact(Time?.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            state.AddModelError("Input.Time", texts["notes.time.wrong"]);
            return default;
        }
        var local = day.Value.ToDateTime(time);
        return new(new DateTimeOffset(local, zone.GetUtcOffset(local)));
    }
}
