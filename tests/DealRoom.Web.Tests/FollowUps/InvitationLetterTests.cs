using DealRoom.Domain.Deals;
using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;

namespace DealRoom.Web.Tests.FollowUps;

public sealed class InvitationLetterTests
{
    static InvitationLetter Letter(string title = "経理部長") =>
        new()
        {
            Vendor = new Organisation
            {
                Name = "ミオト株式会社",
                NameEn = "Mioto Inc.",
                Address = "〒100-0001 東京都千代田区1-1",
                Phone = "03-0000-0000",
                Website = "https://mioto.example",
            },
            From = new Seller
            {
                FamilyName = "森",
                GivenName = "由佳",
                Department = "営業部",
                Title = "主任",
                Email = "mori@mioto.example",
            },
            CompanyName = "株式会社みなと精工",
            To = new Member
            {
                Name = "田中 恵",
                FamilyName = "田中",
                Title = title,
                DepartmentText = "経理部",
            },
            RoomTitle = "受発注の電子化",
            Link = "https://rooms.example/r/abc",
            ExpiresAt = new DateTimeOffset(2026, 9, 30, 15, 0, 0, TimeSpan.Zero),
            Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"),
        };

    [Fact]
    public void In_japanese_it_is_a_japanese_business_mail()
    {
        var letter = Letter().In("ja");
        Assert.Equal("【ミオト株式会社】商談ルームのご案内（田中様）", letter.Subject);
        Assert.StartsWith(
            "株式会社みなと精工\n経理部 経理部長 田中 恵 様\n\nお世話になっております。ミオト株式会社の森です。\n",
            letter.Body,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "・商談ルーム：受発注の電子化\n・田中 恵様専用リンク：\n  https://rooms.example/r/abc\n・有効期限：2026年9月30日(水)まで\n",
            letter.Body,
            StringComparison.Ordinal
        );
        Assert.Contains("何卒よろしくお願いいたします。\n\n----", letter.Body, StringComparison.Ordinal);
        Assert.EndsWith(
            "ミオト株式会社\n営業部 主任\n森 由佳\n〒100-0001 東京都千代田区1-1\nTEL: 03-0000-0000\nE-mail: mori@mioto.example\nhttps://mioto.example\n"
                + new string('-', 40),
            letter.Body,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("御中", letter.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_title_no_gap_is_left() =>
        Assert.StartsWith("株式会社みなと精工\n経理部 田中 恵 様\n", Letter("").In("ja").Body, StringComparison.Ordinal);

    [Fact]
    public void In_english_it_is_an_english_one()
    {
        var letter = Letter().In("en");
        Assert.Equal("Mioto Inc.: your deal room (受発注の電子化)", letter.Subject);
        Assert.StartsWith("Dear 田中 恵,\n\nMy name is 森 由佳, from Mioto Inc., and", letter.Body, StringComparison.Ordinal);
        Assert.Contains("- Valid until Wed 30 Sept 2026\n", letter.Body, StringComparison.Ordinal);
    }
}
