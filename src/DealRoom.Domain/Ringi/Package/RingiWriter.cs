using DealRoom.Domain.Roi;

namespace DealRoom.Domain.Ringi.Package;

/// <summary>
/// Writes the sixteen fields from what the room knows (R95): conclusion first, figures with their assumptions, no word that sells. What only the
/// drafter knows is marked for her.
/// </summary>
public static class RingiWriter
{
    /// <summary>All fields, in order.</summary>
    public static IReadOnlyList<RingiEntry> Write(RingiFacts facts, RingiVoice voice)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(voice);
        return [.. RingiFields.Each.Select(rule => Write(rule.Field, facts, voice))];
    }

    /// <summary>One field, anew.</summary>
    public static RingiEntry Write(RingiField field, RingiFacts facts, RingiVoice voice)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(voice);
        var text = field switch
        {
            RingiField.Drafter => Drafter(voice),
            RingiField.Subject => voice.Word($"{facts.Product}導入の件", $"Introduction of {facts.Product}"),
            RingiField.Request => RingiRequest.Of(facts, voice),
            RingiField.Background => Bullets(facts.Issues, voice),
            RingiField.Purpose => Bullets(
                [.. facts.Purposes, Label(voice, "中期経営計画との関係", "Relation to the mid-term plan", voice.FillIn)],
                voice
            ),
            RingiField.Scope => Scope(facts, voice),
            RingiField.Benefits => RingiEffects.Benefits(facts, voice),
            RingiField.Cost => RingiCosts.Of(facts, voice),
            RingiField.CostBenefit => RingiEffects.CostBenefit(facts, voice),
            RingiField.Comparison => Comparison(facts, voice),
            RingiField.Risks => Risks(facts, voice),
            RingiField.Schedule => Bullets(
                [.. facts.Team, .. facts.Milestones.Select(step => Label(voice, step.Name, step.Name, voice.Day(step.Day)))],
                voice
            ),
            RingiField.Terms => Bullets(facts.Terms, voice),
            RingiField.Consulted => Bullets([.. facts.Consultations.Select(one => Consulted(one, voice))], voice),
            RingiField.Attachments => Attachments(facts, voice),
            _ => voice.Word("以上", "End of document"),
        };
        var sources = RingiFields.Rule(field).Sources;
        return new(field, text, [.. facts.Versions.Where(version => sources.Contains(version.Source))]);
    }

    internal static string Bullets(IReadOnlyCollection<string> lines, RingiVoice voice) =>
        lines.Count == 0 ? voice.FillIn : string.Join('\n', lines.Select(line => "・" + line));

    internal static string Label(RingiVoice voice, string japanese, string english, string value) => $"{voice.Word(japanese, english)}: {value}";

    private static string Drafter(RingiVoice voice) =>
        string.Join(
            '\n',
            Label(voice, "起案日", "Date", voice.FillIn),
            Label(voice, "起案番号", "Number", voice.FillIn),
            Label(voice, "起案者(所属・氏名)", "Drafter (department, name)", voice.FillIn)
        );

    private static string Scope(RingiFacts facts, RingiVoice voice)
    {
        var users = Label(voice, "利用者", "Users", facts.Users.Length > 0 ? facts.Users : voice.FillIn);
        return Bullets([.. facts.Scope, users], voice);
    }

    private static string Comparison(RingiFacts facts, RingiVoice voice)
    {
        if (facts.Comparison is not { } table)
        {
            return voice.FillIn;
        }

        return Bullets(
            [
                .. table.Alternatives.Select(
                    (one, column) =>
                        $"{Kind(one.Kind, one.Name, voice)}\n"
                        + string.Join('\n', table.Rows.Select(row => $"　{row.Criterion}: {Cell(row.Cells.ElementAtOrDefault(column), voice)}"))
                        + (one.Source.Length > 0 ? $"\n　{Label(voice, "出所", "Source", one.Source)}" : "")
                ),
            ],
            voice
        );
    }

    private static string Kind(AlternativeKind kind, string name, RingiVoice voice) =>
        kind == AlternativeKind.Ours ? voice.Word($"本件({name})", $"This proposal ({name})") : name;

    private static string Cell(string? cell, RingiVoice voice) => string.IsNullOrWhiteSpace(cell) ? voice.FillIn : cell;

    private static string Risks(RingiFacts facts, RingiVoice voice) =>
        Bullets(
            [
                .. facts.Risks.Select(row =>
                    $"{row.Risk}\n　{Label(voice, "対策", "Measure", Cell(row.Measure, voice))}"
                    + (row.Evidence.Length > 0 ? voice.Word($"({row.Evidence})", $" ({row.Evidence})") : "")
                ),
            ],
            voice
        );

    private static string Consulted(RingiConsultation one, RingiVoice voice)
    {
        var state = one.State switch
        {
            Nemawashi.NemawashiState.Supports => voice.Word("確認済", "confirmed"),
            Nemawashi.NemawashiState.Briefed => voice.Word("説明済", "briefed"),
            Nemawashi.NemawashiState.Concern => voice.Word("確認中", "under review"),
            _ => voice.FillIn,
        };
        var person = one.Person.Length == 0 ? "" : voice.Word($"({one.Person})", $" ({one.Person})");
        return $"{one.Department}{person}: {state}";
    }

    private static string Attachments(RingiFacts facts, RingiVoice voice) =>
        facts.Attachments.Count == 0
            ? voice.Word("なし", "None")
            : string.Join('\n', facts.Attachments.Select((name, n) => $"{voice.Word("添付", "Attachment ")}{n + 1} {name}"));
}
