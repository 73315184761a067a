using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Tests.Deals;

public sealed class AttendanceReadingTests
{
    static readonly TimeZoneInfo Tokyo = TimeZoneInfo.CreateCustomTimeZone("JST", TimeSpan.FromHours(9), null, null);
    static readonly DateTimeOffset Held = new(2026, 6, 10, 14, 0, 0, TimeSpan.FromHours(9));

    static AttendanceReading Read(string csv)
    {
        var lines = CsvText.Read(csv).Lines;
        return AttendanceReading.Of(lines.Skip(1), AttendanceHeader.Guess(lines[0].Cells), Held, Held.AddDays(2), Tokyo);
    }

    [Fact]
    public void Quotes_line_ends_and_tabs_are_read_as_excel_writes_them()
    {
        var (lines, open) = CsvText.Read("a,\"b \"\"x\"\"\r\nc\",d\r\n\r\n\"e\",,\n");
        Assert.Null(open);
        Assert.Equal([1, 4], lines.Select(l => l.Number));
        Assert.Equal(["a", "b \"x\"\r\nc", "d"], lines[0].Cells);
        Assert.Equal(["e", "", ""], lines[1].Cells);
        Assert.Equal(
            ["x", "y,z"],
            CsvText
                .Read("x\ty,z".Replace(",", "、", StringComparison.Ordinal))
                .Lines[0]
                .Cells.Select(c => c.Replace("、", ",", StringComparison.Ordinal))
        );
        Assert.Equal(2, CsvText.Read("a\nb,\"c").OpenQuote);
    }

    [Theory]
    [InlineData("会社名,お名前,メールアドレス", AttendanceColumn.Company, AttendanceColumn.Name, AttendanceColumn.Email)]
    [InlineData("First Name,Last Name,Email", AttendanceColumn.GivenName, AttendanceColumn.FamilyName, AttendanceColumn.Email)]
    [InlineData("姓,名,勤務先", AttendanceColumn.FamilyName, AttendanceColumn.GivenName, AttendanceColumn.Company)]
    [InlineData("参加者名,役職名,参加日時", AttendanceColumn.Name, AttendanceColumn.Title, AttendanceColumn.JoinedAt)]
    [InlineData("Question asked,Attended,Job title", AttendanceColumn.Question, AttendanceColumn.Attended, AttendanceColumn.Title)]
    public void Columns_are_known_by_their_words(string header, AttendanceColumn first, AttendanceColumn second, AttendanceColumn third)
    {
        var guess = AttendanceHeader.Guess(header.Split(','));
        Assert.Equal((0, 1, 2), (guess[first], guess[second], guess[third]));
    }

    [Fact]
    public void A_line_tells_who_when_and_whether_they_asked()
    {
        var read = Read(
            "氏名,会社名,メール,参加日時,出欠,質問\n佐藤 亮,みなと精工,R.Sato@Minato.example,2026/6/10 14:05,出席,料金は?\n鈴木 彩,みなと精工,,,出席,なし\n高橋 健一,みなと精工,,,欠席,\n"
        );
        Assert.Equal(1, read.Absent);
        Assert.Empty(read.Problems);
        Assert.Equal(("r.sato@minato.example", Held.AddMinutes(5), true), (read.Present[0].Email, read.Present[0].At, read.Present[0].Asked));
        Assert.Equal(("鈴木 彩", Held, false), (read.Present[1].Name, read.Present[1].At, read.Present[1].Asked));
    }

    [Theory]
    [InlineData("2026年6月10日 14:05", true)]
    [InlineData("２０２６/６/１０　14:05", true)]
    [InlineData("2026-06-10T14:05:00", true)]
    [InlineData("2026-06-10", true)]
    [InlineData("6/10/2026 14:05", false)]
    [InlineData("2026/2/30", false)]
    [InlineData("きのう", false)]
    public void A_date_that_may_mean_two_days_is_not_read(string date, bool reads)
    {
        var read = Read($"メール,参加日時\na@b.example,{date}\n");
        Assert.Equal(reads ? [] : new[] { (2, AttendanceProblem.BadDate) }, read.Problems);
    }

    [Fact]
    public void Every_problem_is_told_with_its_line()
    {
        var read = Read(
            "氏名,会社名,メール,参加日時\n,,,\n佐藤,,,\n佐藤,みなと,a@@b,\nx,y,a@b.example,2026-06-13 10:00\nx,y,A@b.example,\nx,y,a@b.example,\n"
        );
        Assert.Equal(
            [(3, AttendanceProblem.NoPerson), (4, AttendanceProblem.BadEmail), (5, AttendanceProblem.FutureDate), (7, AttendanceProblem.Repeated)],
            read.Problems
        );
        Assert.Equal(6, Assert.Single(read.Present).Line);
    }
}
