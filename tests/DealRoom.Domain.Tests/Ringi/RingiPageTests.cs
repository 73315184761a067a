using DealRoom.Domain.Ringi.Nemawashi;
using DealRoom.Domain.Ringi.Package;
using DealRoom.Domain.Roi;
using DealRoom.Domain.Roi.Quotations;
using DealRoom.Domain.Roi.Templates;
using DealRoom.Domain.Tests.Scoring;

namespace DealRoom.Domain.Tests.Ringi;

/// <summary>ringi.md, run.</summary>
public sealed class RingiPageTests
{
    private static readonly IReadOnlyList<PageTable> Page = PageTable.ReadAll(Path.Combine(AppContext.BaseDirectory, "Ringi", "ringi.md"));
    private static readonly Dictionary<string, decimal> Nothing = [];

    private static IReadOnlyList<PageRow> Table(string column) => Page.Single(table => table.Columns.Contains(column)).Rows;

    private static Quotation Quote { get; } =
        new()
        {
            Number = "Q-2026-014",
            Subject = "〇〇クラウド",
            Addressee = new("みなと精工株式会社"),
            IssuedOn = new(2026, 6, 1),
            ValidUntil = new(2026, 7, 1),
            Issuer = "ミオト株式会社",
            PaymentTerms = "年額一括、月末締め翌月末払い",
            ContractMonths = 36,
            Lines =
            [
                new() { Name = "導入支援", UnitPrice = 1_200_000 },
                new()
                {
                    Name = "利用料",
                    Quantity = 40,
                    Unit = "ID",
                    UnitPrice = 60_000,
                    Charge = QuoteCharge.Yearly,
                },
            ],
        };

    private static RingiFacts Facts { get; } =
        new()
        {
            Product = "〇〇クラウド",
            Users = "営業部40名",
            From = new(2026, 7, 1),
            Until = new(2029, 6, 30),
            Quote = Quote,
            Roi = ((RoiReading.Computed)RoiTemplates.Each["labour"].Compute(Nothing)).Answer,
            Spread = RoiTemplates.Each["labour"].Spread(Nothing),
            Purposes = ["現行ソフトの保守が2027年3月31日に終了するため"],
            Scope = ["受注入力、在庫照会、見積書作成"],
            Comparison = new(
                [new(AlternativeKind.Ours, "〇〇クラウド"), new(AlternativeKind.Other, "他社A"), new(AlternativeKind.StatusQuo, "現状維持")],
                [new("費用", ["8,400,000円", "", "0円(追加なし)"])]
            ),
            Risks = [new("情報漏えい", "国内2拠点保管、多要素認証", "添付3"), new("定着の遅れ", "")],
            Team = ["主管: 営業統括部"],
            Milestones = [new("決裁", new(2027, 3, 12))],
            Consultations =
            [
                new("情報システム部", "鈴木課長", NemawashiState.Concern),
                new("購買部", "伊藤", NemawashiState.Briefed),
                new("法務部", "", NemawashiState.NotBriefed),
            ],
            Attachments = ["見積書 第1版", "投資対効果の試算"],
            Versions = [new(RingiSource.Quotation, Quote.Version), new(RingiSource.Roi, "labour 1")],
        };

    private static string Lines(string text) => text.Replace("⏎", "\n", StringComparison.Ordinal);

    [Fact]
    public void The_fields_are_those_of_the_page() =>
        Assert.Equal(
            Table("most ja")
                .Select(row => ((int)row.Number("no"), row["name"], row["filled by"], (int)row.Number("most ja"), (int)row.Number("most en"))),
            RingiFields.Each.Select(rule => ((int)rule.Field, rule.Name.Ja, rule.Author.ToString(), rule.MostJa, rule.MostEn))
        );

    [Fact]
    public void The_texts_are_written_as_on_the_page() =>
        Assert.All(
            Table("voice"),
            row =>
            {
                var voice = new RingiVoice(row["voice"].Split(' ')[0], Enum.Parse<RingiStyle>(row["voice"].Split(' ')[1]));
                Assert.Equal(Lines(row["text"]), RingiWriter.Write(row.Named<RingiField>("field")!.Value, Facts, voice).Text);
            }
        );

    [Fact]
    public void Texts_are_copied_as_on_the_page() =>
        Assert.All(
            Table("copied"),
            row =>
            {
                var block = new CopyBlock(RingiField.Background, Lines(row["text"]));
                Assert.Equal(Lines(row["copied"]).ReplaceLineEndings("\r\n"), block.Text);
                Assert.Equal((int)row.Number("characters"), block.Count);
            }
        );

    [Fact]
    public void Hints_are_those_of_the_page() =>
        Assert.All(
            Table("hint"),
            row =>
            {
                var hints = RingiHint.Of(row.Named<RingiField>("field")!.Value, row["text"], "ja");
                Assert.Equal((row["text"], row["hint"]), (row["text"], string.Join(' ', hints.Select(hint => hint.Fault))));
            }
        );

    [Theory]
    [InlineData("ja", RingiStyle.Polite)]
    [InlineData("ja", RingiStyle.Plain)]
    [InlineData("en", RingiStyle.Polite)]
    public void What_we_write_keeps_the_limits_and_sells_nothing(string language, RingiStyle style)
    {
        var entries = RingiWriter.Write(Facts, new(language, style));
        Assert.Equal(Enum.GetValues<RingiField>(), entries.Select(entry => entry.Field));
        Assert.All(entries, entry => Assert.Empty(RingiHint.Of(entry.Field, entry.Text, language)));
        var empty = RingiWriter.Write(new RingiFacts { Product = "製品" }, new(language, style));
        Assert.All(empty, entry => Assert.NotEmpty(entry.Text));
        Assert.All(
            RingiFields.Each.Where(rule => rule.Sources.Count > 0 && rule.Field != RingiField.Attachments),
            rule => Assert.True(empty[(int)rule.Field - 1].IsMarked)
        );
    }

    [Fact]
    public void A_changed_source_makes_stale_what_was_built_on_it_and_nothing_else()
    {
        var entries = RingiWriter.Write(Facts, RingiVoice.Usual);
        Assert.Equal(0, RingiProgress.Of(entries, Facts.Versions).Stale);
        List<RingiSourceVersion> later = [new(RingiSource.Quotation, Quote.Revised(new(2026, 6, 12)).Version), Facts.Versions[1]];
        var stale = entries.Where(entry => entry.StateOf(later) == RingiEntryState.Stale).Select(entry => entry.Field);
        Assert.Equal([RingiField.Request, RingiField.Scope, RingiField.Cost, RingiField.Attachments], stale);
        var edited = entries[7].Rewritten("費用は別紙のとおり");
        Assert.True(edited.Edited && edited.StateOf(later) == RingiEntryState.Stale);
        Assert.Equal(RingiEntryState.Filled, edited.StateOf(Facts.Versions));
        var progress = RingiProgress.Of(entries, later);
        Assert.Equal(16, progress.Filled + progress.Waiting + progress.Stale);
    }

    [Fact]
    public void Figures_come_with_their_digits_alone()
    {
        var numbers = RingiNumber.Of(Facts);
        Assert.Equal(["1200000", "2400000", "8400000", "9240000", "12600000", "3116033"], numbers.Select(number => number.Raw));
        var row = RingiForm.Kintone.Row(RingiWriter.Write(Facts, RingiVoice.Usual), numbers);
        Assert.Equal(RingiForm.Kintone.Columns.Count, row.Count);
        Assert.Equal(["1200000", "2400000", "8400000", "9240000"], row.TakeLast(4));
        Assert.Equal("〇〇クラウド導入の件", row[0]);
    }

    [Fact]
    public void The_whole_text_has_every_field_once_and_crlf_only()
    {
        var whole = CopyBlock.Whole(RingiWriter.Write(Facts, RingiVoice.Usual), "ja");
        Assert.All(RingiFields.Each.Take(15), rule => Assert.Contains($"{(int)rule.Field}. {rule.Name.Ja}\r\n", whole, StringComparison.Ordinal));
        Assert.EndsWith("\r\n\r\n以上\r\n", whole, StringComparison.Ordinal);
        Assert.Equal(whole.Count(c => c == '\n'), whole.Split("\r\n").Length - 1);
    }

    [Fact]
    public void A_comparison_must_be_fair()
    {
        var begun = ComparisonTable.Begin("〇〇クラウド", "ja");
        Assert.Empty(begun.Check());
        var told = begun with { Rows = [new("費用", ["840万円", "900万円"]), new("相違", ["圧倒的に速い", "", ""])] };
        Assert.Equal(
            ["CellCount 0 ", "LoadedWord 1 0", "SourceMissing  1"],
            told.Check().Select(finding => $"{finding.Fault} {finding.Row} {finding.Column}")
        );
        Assert.Equal(
            [ComparisonFault.OursMissing, ComparisonFault.StatusQuoMissing, ComparisonFault.NoAlternative, ComparisonFault.NoCriteria],
            new ComparisonTable([], []).Check().Select(finding => finding.Fault)
        );
        Assert.True(RiskTable.Holds(RiskTable.Begin("ja")) && !RiskTable.Holds([]));
    }
}
