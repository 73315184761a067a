using System.Globalization;
using DealRoom.Domain.Scoring;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Scoring;

/// <summary>Parts of a model in words.</summary>
static class ModelWords
{
    public static string Segment(ModelSegment segment, IStringLocalizer texts)
    {
        var parts = new List<string>();
        if (segment.Industries.Count > 0)
            parts.Add(string.Join(texts["model.segment.and"], segment.Industries));
        if (segment.MinEmployees is not null || segment.MaxEmployees is not null)
            parts.Add(texts["model.segment.band", Count(segment.MinEmployees), Count(segment.MaxEmployees)]);
        return parts.Count == 0 ? texts["model.segment.everyone"] : string.Join(" × ", parts);
    }

    static string Count(int? count) => count?.ToString("N0", CultureInfo.InvariantCulture) ?? "";

    public static string Percent(double? share) => share is { } s ? s.ToString("0%", CultureInfo.InvariantCulture) : "–";

    public static string Three(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–";
}
