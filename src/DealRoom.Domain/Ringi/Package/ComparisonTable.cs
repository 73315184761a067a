using DealRoom.Domain.Roi;

namespace DealRoom.Domain.Ringi.Package;

/// <summary>What is compared with what. Stored by number.</summary>
public enum AlternativeKind
{
    /// <summary>本件</summary>
    Ours = 1,

    /// <summary>他社: its figures need a source.</summary>
    Other = 2,

    /// <summary>現状維持</summary>
    StatusQuo = 3,

    /// <summary>内製</summary>
    InHouse = 4,
}

/// <summary>A column of the comparison.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called; a competitor may stay 「他社A」.</param>
/// <param name="Source">Where its figures are from: 相見積 6月3日.</param>
public sealed record Alternative(AlternativeKind Kind, string Name, string Source = "");

/// <summary>A row of the comparison.</summary>
/// <param name="Criterion">What is compared.</param>
/// <param name="Cells">One text per alternative, in their order; empty = left to the drafter.</param>
public sealed record ComparisonRow(string Criterion, IReadOnlyList<string> Cells);

/// <summary>What makes a comparison unfair or unfinished.</summary>
public enum ComparisonFault
{
    /// <summary>The matter itself is not in it, or more than once.</summary>
    OursMissing = 1,

    /// <summary>現状維持 is not in it.</summary>
    StatusQuoMissing,

    /// <summary>There is nothing to compare with but 現状維持.</summary>
    NoAlternative,

    /// <summary>There is no row.</summary>
    NoCriteria,

    /// <summary>A row has not one cell per alternative.</summary>
    CellCount,

    /// <summary>Something is told of another company without a source.</summary>
    SourceMissing,

    /// <summary>A word that praises or disparages.</summary>
    LoadedWord,
}

/// <summary>One thing to mend in a comparison.</summary>
/// <param name="Fault">What it is.</param>
/// <param name="Row">The row, from 0; null = the table or a column.</param>
/// <param name="Column">The column, from 0; null = the table or a row.</param>
/// <param name="Word">The loaded word.</param>
public sealed record ComparisonFinding(ComparisonFault Fault, int? Row = null, int? Column = null, LoadedWord? Word = null);

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
