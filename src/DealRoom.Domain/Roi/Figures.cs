using System.Globalization;

namespace DealRoom.Domain.Roi;

/// <summary>
/// How figures are shown (R58): rounded half away from zero and only here, negatives with △ in Japanese and − in English, percent with one decimal,
/// months of payback rounded up so that nothing is promised too early.
/// </summary>
public static class Figures
{
    /// <summary>From here on an internal rate of return is shown as 「1,000%超」.</summary>
    public const double MostIrrPercent = 1000;

    /// <summary>What every result is shown with.</summary>
    public static Phrase Disclaimer { get; } =
        new("試算であり効果を保証するものではありません。", "This is an estimate and no guarantee of the effect.");

    /// <summary>An amount without its unit: 3,116,033 · △312,126.</summary>
    public static string Amount(decimal yen, string language, YenUnit unit = YenUnit.One, int decimals = 0) =>
        Signed(Rounded(yen / (int)unit, decimals), "N" + decimals.ToString(CultureInfo.InvariantCulture), language);

    /// <summary>An amount with its unit: 3,116,033円 · 312万円 · ¥3,116,033 · ¥3,116 thousand.</summary>
    public static string Yen(decimal yen, string language, YenUnit unit = YenUnit.One, int decimals = 0)
    {
        var amount = Amount(yen, language, unit, decimals);
        return language == "en"
            ? (amount.StartsWith('−') ? "−¥" + amount[1..] : "¥" + amount)
                + unit switch
                {
                    YenUnit.Thousand => " thousand",
                    YenUnit.TenThousand => " × 10,000",
                    _ => "",
                }
            : amount + UnitName(unit).Ja;
    }

    /// <summary>円, 千円, 万円.</summary>
    public static Phrase UnitName(YenUnit unit) =>
        unit switch
        {
            YenUnit.Thousand => new("千円", "thousand yen"),
            YenUnit.TenThousand => new("万円", "10,000 yen"),
            _ => new("円", "yen"),
        };

    /// <summary>Percent with one decimal: 50.0% · △4.4%; null = 該当なし.</summary>
    public static string Percent(decimal? percent, string language) =>
        percent is { } value ? Signed(Rounded(value, 1), "N1", language) + "%" : NotApplicable(language);

    /// <summary>内部収益率: as percent, 1,000%超 beyond, 該当なし when there is none.</summary>
    public static string Irr(double? percent, string language) =>
        percent switch
        {
            null => NotApplicable(language),
            > MostIrrPercent => language == "en" ? "over 1,000%" : "1,000%超",
            { } value => Percent((decimal)value, language),
        };

    /// <summary>Whole months, rounded up; null = not within the horizon. 36.0 stays 36 although a division may leave a last digit.</summary>
    public static int? WholeMonths(decimal? months) => months is { } value ? (int)decimal.Ceiling(decimal.Round(value, 9)) : null;

    /// <summary>投資回収期間: 約16か月, 36か月 when it is exact, 期間内に回収せず.</summary>
    public static string Payback(decimal? months, string language)
    {
        if (WholeMonths(months) is not { } whole)
        {
            return language == "en" ? "not recovered within the period" : "期間内に回収せず";
        }

        var exact = decimal.Round(months!.Value, 9) == whole;
        var unit = whole == 1 ? "month" : "months";
        return language == "en" ? $"{(exact ? "" : "about ")}{whole} {unit}" : $"{(exact ? "" : "約")}{whole}か月";
    }

    /// <summary>A value of an input as it is typed and read: 40 · 3,500 · 60 for 60 %.</summary>
    public static string Input(decimal value, RoiUnit unit, string language) =>
        Signed(unit == RoiUnit.Percent ? value * 100 : value, "#,0.######", language);

    /// <summary>Digits alone, for fields of other systems that take half-width numbers only.</summary>
    public static string Raw(decimal yen) => Rounded(yen, 0).ToString("0", CultureInfo.InvariantCulture);

    private static decimal Rounded(decimal value, int decimals) => decimal.Round(value, decimals, MidpointRounding.AwayFromZero);

    private static string Signed(decimal value, string format, string language)
    {
        var digits = Math.Abs(value).ToString(format, CultureInfo.InvariantCulture);
        return value >= 0 ? digits : (language == "en" ? "−" : "△") + digits;
    }

    private static string NotApplicable(string language) => language == "en" ? "not applicable" : "該当なし";
}
