using System.Globalization;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Days without a time, as people read and type them.</summary>
public static class DealDays
{
    public static string Of(DateOnly day) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en"
            ? day.ToString("d MMM yyyy", CultureInfo.GetCultureInfo("en-GB"))
            : day.ToString("yyyy年M月d日", CultureInfo.GetCultureInfo("ja-JP"));

    /// <summary>Without the year.</summary>
    public static string InShort(DateOnly day) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en"
            ? day.ToString("d MMM", CultureInfo.GetCultureInfo("en-GB"))
            : day.ToString("M月d日", CultureInfo.GetCultureInfo("ja-JP"));

    public static string Input(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Left(IStringLocalizer texts, DateOnly day, DateOnly today)
    {
        var days = day.DayNumber - today.DayNumber;
        return days >= 0 ? texts["qualify.days.left", days] : texts["qualify.days.past", -days];
    }

    /// <summary>False when it is no day; nothing typed is null.</summary>
    public static bool TryRead(string? typed, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(typed))
            return true;
        var text = typed.Trim().Normalize(System.Text.NormalizationForm.FormKC);
        if (
            !DateOnly.TryParseExact(
                text,
                ["yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var read
            ) || read.Year is < 1970 or > 2199
        )
            return false;
        day = read;
        return true;
    }
}
