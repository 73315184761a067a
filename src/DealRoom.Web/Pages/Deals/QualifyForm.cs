using System.Globalization;
using DealRoom.Domain.Deals;
using DealRoom.Web.Deals;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Needs, urgency, history and who decides, as they stand in the form.</summary>
public sealed class QualifyForm
{
    public List<int> Needs { get; set; } = [];
    public string? Severity { get; set; }
    public string? RegulatoryDay { get; set; }
    public string? Regulation { get; set; }

    /// <summary>yes, no, or empty = not known.</summary>
    public string? Existing { get; set; }
    public string? Contact { get; set; }
    public string? Process { get; set; }
    public string? FinalDecider { get; set; }
    public string? DeciderConfidence { get; set; }
    public string? DeciderSource { get; set; }
    public string? TargetStart { get; set; }
    public string? Programme { get; set; }
    public string? Channel { get; set; }

    public static QualifyForm Of(Deal deal) =>
        new()
        {
            Needs = [.. deal.Needs],
            Severity = deal.Severity?.ToString(CultureInfo.InvariantCulture),
            RegulatoryDay = DealDays.Input(deal.RegulatoryDay),
            Regulation = deal.Regulation,
            Existing = Flag(deal.ExistingCustomer),
            Contact = Flag(deal.EarlierContact),
            Process = deal.DecisionProcess?.ToString(),
            FinalDecider = deal.FinalDeciderId?.ToString(),
            DeciderConfidence = deal.DeciderConfidence?.ToString(),
            DeciderSource = deal.DeciderSource?.ToString(),
            TargetStart = DealDays.Input(deal.TargetStart),
            Programme = deal.Programme,
            Channel = deal.Channel?.ToString(),
        };

    public QualifyInput Read(ModelStateDictionary state, IStringLocalizer texts) =>
        new()
        {
            Needs = new([.. Needs]),
            Severity = new(int.TryParse(Severity, NumberStyles.None, CultureInfo.InvariantCulture, out var severity) ? severity : null),
            RegulatoryDay = Day(RegulatoryDay, nameof(RegulatoryDay), state, texts),
            Regulation = new(Regulation),
            ExistingCustomer = Flag(Existing),
            EarlierContact = Flag(Contact),
            DecisionProcess = Choice<DecisionProcess>(Process),
            FinalDecider = new(Guid.TryParse(FinalDecider, out var decider) ? new MemberId(decider) : null),
            DeciderConfidence = Choice<Confidence>(DeciderConfidence),
            DeciderSource = Choice<DeciderSource>(DeciderSource),
            TargetStart = Day(TargetStart, nameof(TargetStart), state, texts),
            Programme = new(Programme),
            Channel = Choice<Channel>(Channel),
        };

    internal static Optional<T?> Choice<T>(string? typed)
        where T : struct, Enum => new(Enum.TryParse<T>(typed, out var known) && Enum.IsDefined(known) ? known : null);

    static Optional<DateOnly?> Day(string? typed, string field, ModelStateDictionary state, IStringLocalizer texts)
    {
        if (DealDays.TryRead(typed, out var day))
            return new(day);
        state.AddModelError("Input." + field, texts["form.day"]);
        return default;
    }

    static string Flag(bool? known) =>
        known switch
        {
            true => "yes",
            false => "no",
            _ => "",
        };

    static Optional<bool?> Flag(string? typed) =>
        new(
            typed switch
            {
                "yes" => true,
                "no" => false,
                _ => null,
            }
        );
}
