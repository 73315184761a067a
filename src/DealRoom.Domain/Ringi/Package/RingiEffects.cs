using System.Globalization;
using DealRoom.Domain.Roi;

namespace DealRoom.Domain.Ringi.Package;

/// <summary>期待効果 and 費用対効果: figures with assumptions and sources, low, base and high, and that it is an estimate.</summary>
internal static class RingiEffects
{
    public static string Benefits(RingiFacts facts, RingiVoice voice)
    {
        if (facts.Roi is not { } roi)
        {
            return voice.FillIn;
        }

        var lines = roi.Lines.Where(line => line.Line.Kind == RoiLineKind.Benefit).Select(line => Benefit(line, voice)).ToList();
        lines.Add(
            RingiWriter.Label(
                voice,
                $"{roi.Model.HorizonYears}年間の合計",
                $"Total of {roi.Model.HorizonYears} years",
                voice.Yen(roi.Result.TotalBenefit)
            )
        );
        lines.Add(
            RingiWriter.Label(
                voice,
                "前提",
                "Assumptions",
                string.Join(voice.Word("、", ", "), roi.Assumptions.Select(one => Assumption(one, voice)))
            )
        );
        var sources = roi.Assumptions.Select(one => one.Input.Source.In(voice.Language)).Where(source => source.Length > 0).Distinct().ToList();
        if (sources.Count > 0)
        {
            lines.Add(RingiWriter.Label(voice, "出所", "Sources", string.Join(voice.Word("、", "; "), sources)));
        }

        if (roi.Soft.Count > 0)
        {
            var soft = string.Join(voice.Word("、", ", "), roi.Soft.Select(line => line.Name.In(voice.Language)));
            lines.Add(
                RingiWriter.Label(voice, "定性的な効果", "Further benefits", soft)
                    + voice.Say("(合計には含めていません)", "(合計には含めない)", " (in no total)")
            );
        }

        return RingiWriter.Bullets(lines, voice);
    }

    public static string CostBenefit(RingiFacts facts, RingiVoice voice)
    {
        if (facts.Roi is not { } roi)
        {
            return voice.FillIn;
        }

        var rate = Figures.Percent(roi.DiscountRate * 100, voice.Language);
        List<string> lines =
        [
            Row(voice.Word("ROI(単純)", "Simple ROI"), one => Figures.Percent(one.Result.SimpleRoiPercent, voice.Language)),
            Row(voice.Word("ROI(現在価値)", "PV ROI"), one => Figures.Percent(one.Result.PvRoiPercent, voice.Language)),
            Row(voice.Word("正味現在価値", "NPV"), one => voice.Yen(one.Result.Npv)),
            Row(voice.Word("内部収益率", "IRR"), one => Figures.Irr(one.Result.IrrPercent, voice.Language)),
            Row(voice.Word("投資回収期間", "Payback"), one => Figures.Payback(one.Result.PaybackMonths, voice.Language)),
            RingiWriter.Label(
                voice,
                $"{roi.Model.HorizonYears}年間の費用",
                $"Cost of {roi.Model.HorizonYears} years",
                voice.Yen(roi.Result.TotalCost)
            ),
            voice.Word($"割引率{rate}、{Tax(roi, voice)}", $"Discount rate {rate}, {Tax(roi, voice)}"),
        ];
        if (facts.Spread is { Swing: var swing })
        {
            lines.Add(RingiWriter.Label(voice, "低位・高位で変えた前提", "Varied for low and high", swing.Name.In(voice.Language)));
        }

        return RingiWriter.Bullets(lines, voice)
            + "\n"
            + voice.Say("試算であり効果を保証するものではありません。", "試算であり効果を保証するものではない。", Figures.Disclaimer.En);

        string Row(string name, Func<RoiAnswer, string> figure) =>
            facts.Spread is { } spread
                ? $"{name}: {voice.Word("低位", "low")} {figure(spread.Low)} / {voice.Word("標準", "base")} {figure(spread.Base)} / {voice.Word("高位", "high")} {figure(spread.High)}"
                : $"{name}: {figure(roi)}";
    }

    private static string Tax(RoiAnswer roi, RingiVoice voice) =>
        roi.Model.TaxBasis == TaxBasis.Excluded ? voice.Word("税抜", "excl. tax") : voice.Word("税込", "incl. tax");

    private static string Benefit(RoiLineFigures line, RingiVoice voice)
    {
        var years = line
            .Adjusted.Select((yen, year) => (yen, year))
            .Where(one => one.yen != 0)
            .Select(one => $"{Year(one.year, voice)} {voice.Yen(one.yen)}");
        var risk = line.Line.Risk == 0 ? "" : voice.Word("、リスク調整後", ", risk-adjusted");
        return $"{line.Line.Name.In(voice.Language)}: {string.Join(voice.Word("、", ", "), years)}{risk}";
    }

    private static string Year(int year, RingiVoice voice)
    {
        var number = year.ToString(CultureInfo.InvariantCulture);
        return year == 0 ? voice.Word("導入時", "at the beginning") : voice.Word($"{number}年目", $"year {number}");
    }

    private static string Assumption(RoiAssumption one, RingiVoice voice)
    {
        var unit = one.Input.Unit switch
        {
            RoiUnit.Yen => voice.Word("円", " yen"),
            RoiUnit.Percent => "%",
            _ => voice.Language == "en" ? " " + one.Input.UnitName.En : one.Input.UnitName.Ja,
        };
        return $"{one.Input.Name.In(voice.Language)} {Figures.Input(one.Value, one.Input.Unit, voice.Language)}{unit}".TrimEnd();
    }
}
