using DealRoom.Domain.Roi.Formulas;

namespace DealRoom.Domain.Roi;

/// <summary>Which written word of a formula means which input or line: its key, and its names where they are one word.</summary>
internal static class RoiNames
{
    public static (Dictionary<string, string> Keys, List<RoiFinding> Findings) Of(RoiModel model)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal) { ["year"] = RoiModel.YearKey, ["年目"] = RoiModel.YearKey };
        var findings = new List<RoiFinding>();
        foreach (var (key, name, field) in Each(model))
        {
            foreach (var word in new[] { key, name.Ja, name.En }.Where(FormulaWords.IsName).Select(FormulaWords.Fold).Distinct())
            {
                if (!keys.TryAdd(word, key))
                {
                    findings.Add(new(RoiFault.SameName, field));
                    break;
                }
            }
        }

        return (keys, findings);
    }

    private static IEnumerable<(string Key, Phrase Name, string Field)> Each(RoiModel model) =>
        model
            .Inputs.Select(input => (input.Key, input.Name, $"inputs.{input.Key}.key"))
            .Concat(model.Lines.Select(line => (line.Key, line.Name, $"lines.{line.Key}.key")));
}
