using DealRoom.Domain.Roi;
using DealRoom.Domain.Roi.Quotations;

namespace DealRoom.Domain.Ringi.Package;

/// <summary>申請内容 in one paragraph: what, for whom, from when to when, for how much, with what effect; then the request.</summary>
internal static class RingiRequest
{
    public static string Of(RingiFacts facts, RingiVoice voice)
    {
        var english = voice.Language == "en";
        var opening = voice.Say(
            $"下記のとおり{facts.Product}の導入を申請いたします。",
            $"下記のとおり{facts.Product}の導入を申請する。",
            $"Approval is requested to introduce {facts.Product} as set out below. "
        );
        var parts = string.Join(english ? "; " : "、", Parts(facts, voice));
        return opening
            + parts
            + (english ? ". " : "。")
            + Effect(facts, voice)
            + voice.Say("ご承認のほど、お願い申し上げます。", "承認を求める。", "Your approval is kindly requested.");
    }

    private static IEnumerable<string> Parts(RingiFacts facts, RingiVoice voice)
    {
        yield return RingiWriter.Label(voice, "対象", "Scope", facts.Users.Length > 0 ? facts.Users : voice.FillIn);
        var term = facts is { From: { } from, Until: { } until } ? $"{voice.Day(from)}{voice.Word("〜", " – ")}{voice.Day(until)}" : voice.FillIn;
        yield return RingiWriter.Label(voice, "契約期間", "Term", term);
        yield return RingiWriter.Label(voice, "費用", "Cost", facts.Quote is { } quote ? Cost(quote, voice) : voice.FillIn);
    }

    private static string Cost(Quotation quote, RingiVoice voice)
    {
        var (once, yearly) = (quote.Figure(QuoteFigure.Once), quote.Figure(QuoteFigure.Yearly));
        List<string> parts = [];
        if (once != 0 || yearly == 0)
        {
            parts.Add(voice.Word("初期", "initial ") + voice.Yen(once));
        }

        if (yearly != 0)
        {
            parts.Add(voice.Word("年額", "annual ") + voice.Yen(yearly));
        }

        var both = parts.Count > 1 ? "いずれも" : "";
        return string.Join(voice.Word("・", ", "), parts) + voice.Word($"({both}税抜)", " (excl. tax)");
    }

    private static string Effect(RingiFacts facts, RingiVoice voice)
    {
        if (facts.Roi is not { Result: var result } roi)
        {
            return "";
        }

        var (years, benefit) = (roi.Model.HorizonYears, voice.Yen(result.TotalBenefit));
        if (result.PaybackMonths is null)
        {
            return voice.Say(
                $"試算では{years}年間の効果は{benefit}で、投資は期間内に回収しません。",
                $"試算では{years}年間の効果は{benefit}で、投資は期間内に回収しない。",
                $"The estimate shows a benefit of {benefit} over {years} years; the outlay is not recovered within the period. "
            );
        }

        var payback = Figures.Payback(result.PaybackMonths, voice.Language);
        return voice.Say(
            $"試算では{years}年間の効果は{benefit}、投資回収期間は{payback}です。",
            $"試算では{years}年間の効果は{benefit}、投資回収期間は{payback}である。",
            $"The estimate shows a benefit of {benefit} over {years} years and payback in {payback}. "
        );
    }
}
