using System.Globalization;
using System.Text.Json;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using DealRoom.Web.Texts;
using T = DealRoom.Web.Texts.Texts;

namespace DealRoom.Web.Scoring;

/// <summary>One sentence in both languages.</summary>
public sealed record BothLanguages(string Ja, string En)
{
    public string In(string language) => language == "en" ? En : Ja;

    public static BothLanguages Of(Func<string, string> sentence) => new(sentence("ja"), sentence("en"));
}

/// <summary>Why the score moved, in words a seller can repeat: 「+8点: 田中様(CFO)が料金ページを3分10秒閲覧(温度感+4.4/関与度+3.6)」 (R57, R113).</summary>
public static class Sentences
{
    public static BothLanguages Of(LedgerRow row, DealNames names) =>
        BothLanguages.Of(language =>
        {
            var parts = new List<string>();
            Part(parts, language, "scoring.axis.fit", row.DeltaFit);
            Part(parts, language, "scoring.axis.temperature", row.DeltaTemperature);
            Part(parts, language, "scoring.axis.involvement", row.DeltaInvolvement);
            var why = row.ZeroReason == ZeroReason.None ? "" : T.In(language, "scoring.zero." + row.ZeroReason);
            var detail = string.Join(language == "en" ? ", " : "/", parts.Append(why).Where(p => p.Length > 0));
            var deed = T.In(language, "scoring.row", WithSign(row.DeltaScore), Deed(row, names, language));
            return detail.Length > 0 ? T.In(language, "scoring.row.detail", deed, detail) : deed;
        });

    public static BothLanguages Of(MomentRow moment, DealNames names, double? whole = null) =>
        BothLanguages.Of(language =>
        {
            if (moment.Kind == MomentKind.Correction)
                return T.In(language, "scoring.moment.correction");
            var who = names.PersonIn(language, moment.MemberId, moment.Unidentified);
            if (moment.Kind == MomentKind.Reading || moment.Rows is null)
                return T.In(language, "scoring.moment.reading", who, names.AssetIn(language, moment.Asset, moment.Signal), moment.Page ?? 1);
            var deed = Deed(LastOf(moment.Rows), names, language, moment.MemberId, moment.Unidentified);
            var delta = whole ?? moment.Delta ?? 0;
            return Math.Abs(delta) < 0.05 ? deed : T.In(language, "scoring.row", WithSign(delta), deed);
        });

    /// <summary>Two moments are steps of one person's one view of a document.</summary>
    public static bool SameView(MomentRow a, MomentRow b) =>
        a is { Rows: { } one }
        && b is { Rows: { } other }
        && a.DealId == b.DealId
        && a.MemberId == b.MemberId
        && a.Asset == b.Asset
        && a.Signal == b.Signal
        && (a.At - b.At).Duration() < TimeSpan.FromHours(3)
        && LastOf(one) is { NthView: { } nth } first
        && LastOf(other) is var second
        && second.NthView == nth
        && second.Person == first.Person;

    static LedgerRow LastOf(string rows) => JsonSerializer.Deserialize<List<LedgerRow>>(rows)![^1];

    /// <summary>What happened, without figures.</summary>
    public static string Deed(LedgerRow row, DealNames names, string language, MemberId? holderOf = null, bool unidentified = false) =>
        row.Cause switch
        {
            LedgerCause.Decay => T.In(language, "scoring.cause.decay"),
            LedgerCause.Override => T.In(language, "scoring.override." + (row.Override ?? OverrideStep.Set)),
            LedgerCause.Stage when row.Closed is { } closed => T.In(language, closed ? "scoring.cause.closed" : "scoring.cause.reopened"),
            LedgerCause.Stage => row.Stage is { } stage
                ? T.In(language, "scoring.cause.stage", T.In(language, "deals.stage." + DealStages.Name(stage)))
                : T.In(language, "scoring.cause.route"),
            LedgerCause.Committee when row.Opening => T.In(language, "scoring.cause.opening"),
            LedgerCause.Committee when row.Person is { } person => T.In(
                language,
                "scoring.cause.member",
                names.PersonIn(language, person.Member(), false)
            ),
            LedgerCause.Committee => T.In(language, "scoring.cause.facts"),
            LedgerCause.Signal => SignalDeed(row, names, language, holderOf, unidentified),
            _ => T.In(language, "scoring.cause." + row.Cause),
        };

    static string SignalDeed(LedgerRow row, DealNames names, string language, MemberId? holderOf, bool unidentified)
    {
        var who = names.PersonIn(language, row.Person?.Member() ?? holderOf, unidentified || row.Person is { Identified: false });
        var what = names.AssetIn(language, row.Asset, row.Kind);
        if (row.Kind is { } view && view.IsView())
            return T.In(language, "scoring.view", who, what, Dates.Duration((row.ViewActiveMs ?? 0) / 1000.0, language == "en"));
        return T.In(language, "scoring.deed." + row.Kind, who, what);
    }

    static void Part(List<string> parts, string language, string axis, double delta)
    {
        if (Math.Abs(delta) >= 0.05)
            parts.Add(T.In(language, axis) + (language == "en" ? " " : "") + WithSign(delta, 1));
    }

    /// <summary>+8, −0.4, ±0.</summary>
    public static string WithSign(double value, int decimals = 0)
    {
        if (decimals == 0 && Math.Abs(value) is < 0.5 and >= 0.05)
            decimals = 1;
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var text = Math.Abs(rounded).ToString("F" + decimals, CultureInfo.InvariantCulture);
        return rounded > 0 ? "+" + text
            : rounded < 0 ? "−" + text
            : "±0";
    }
}
