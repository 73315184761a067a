using DealRoom.Domain.Roi;

namespace DealRoom.Domain.Ringi.Package;

/// <summary>
/// 比較検討 (R95): the matter beside others, in-house and doing nothing. The vendor drafts it and the buyer edits it, so it must read as the buyer's
/// own: every alternative answers every criterion, others' figures have a source, and no word praises or disparages.
/// </summary>
/// <param name="Alternatives">The columns.</param>
/// <param name="Rows">The rows.</param>
public sealed record ComparisonTable(IReadOnlyList<Alternative> Alternatives, IReadOnlyList<ComparisonRow> Rows)
{
    /// <summary>A beginning: the matter, one other, doing nothing.</summary>
    public static ComparisonTable Begin(string product, string language) =>
        new(
            [
                new(AlternativeKind.Ours, product),
                new(AlternativeKind.Other, new Phrase("他社A", "Company A").In(language)),
                new(AlternativeKind.StatusQuo, new Phrase("現状維持", "As it is").In(language)),
            ],
            [
                new(new Phrase("費用(契約期間・税抜)", "Cost (contract, excl. tax)").In(language), ["", "", ""]),
                new(new Phrase("主な相違", "Main difference").In(language), ["", "", ""]),
            ]
        );

    /// <summary>What to mend; nothing when it is fair and whole. Hints: a ringi may be filed with them.</summary>
    public IReadOnlyList<ComparisonFinding> Check()
    {
        var findings = new List<ComparisonFinding>();
        Add(Alternatives.Count(one => one.Kind == AlternativeKind.Ours) != 1, ComparisonFault.OursMissing);
        Add(Alternatives.All(one => one.Kind != AlternativeKind.StatusQuo), ComparisonFault.StatusQuoMissing);
        Add(!Alternatives.Any(one => one.Kind is AlternativeKind.Other or AlternativeKind.InHouse), ComparisonFault.NoAlternative);
        Add(Rows.Count == 0, ComparisonFault.NoCriteria);
        for (var row = 0; row < Rows.Count; row++)
        {
            findings.AddRange(CheckRow(Rows[row], row));
        }

        for (var column = 0; column < Alternatives.Count; column++)
        {
            if (
                Alternatives[column] is { Kind: AlternativeKind.Other, Source.Length: 0 }
                && Rows.Any(row => row.Cells.ElementAtOrDefault(column) is { Length: > 0 })
            )
            {
                findings.Add(new(ComparisonFault.SourceMissing, null, column));
            }
        }

        return findings;

        void Add(bool wrong, ComparisonFault fault)
        {
            if (wrong)
            {
                findings.Add(new(fault));
            }
        }
    }

    private IEnumerable<ComparisonFinding> CheckRow(ComparisonRow row, int number)
    {
        if (row.Cells.Count != Alternatives.Count)
        {
            yield return new(ComparisonFault.CellCount, number);
        }

        for (var column = 0; column < row.Cells.Count; column++)
        {
            foreach (var word in LoadedWords.Find(row.Cells[column]))
            {
                yield return new(ComparisonFault.LoadedWord, number, column, word);
            }
        }
    }
}
