using System.Globalization;
using DealRoom.Domain.FollowUps;
using DealRoom.Web.Data;
using DealRoom.Web.Hosting;
using DealRoom.Web.Texts;
using T = DealRoom.Web.Texts.Texts;

namespace DealRoom.Web.FollowUps;

/// <summary>The mail one seller gets: about one thing at once, or about what was held back.</summary>
public static class AlertLetter
{
    const int LongestSubject = 120;

    public static async Task<MailLetter> OfAsync(
        DealRoomDb db,
        IReadOnlyList<NotificationRow> rows,
        Seller seller,
        PublicAddress address,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var (language, zone) = (seller.Language, Dates.Zone(seller.TimeZone));
        var sentences = await AlertSentences.AllAsync(db, rows, language, zone, ct);
        var lines = rows.Zip(
            sentences,
            (row, sentence) => T.In(language, "followups.mail.line", Dates.DayTime(row.At, zone, language == "en"), sentence, address.Of(Path(row)))
        );
        var subject =
            rows.Count == 1
                ? T.In(language, "followups.mail.one", Short(sentences[0]))
                : T.In(language, "followups.mail.many", rows.Count.ToString(CultureInfo.InvariantCulture));
        return new(subject, T.In(language, "followups.mail.body", seller.DisplayName, string.Join("\n\n", lines), address.Of("/settings/alerts")));
    }

    static string Path(NotificationRow row) =>
        row.TaskId is { } task && row.Rule is not (AlertRule.Escalation or AlertRule.Neglect) ? $"/today?task={task}" : $"/deals/{row.DealId}";

    static string Short(string sentence) => sentence.Length > LongestSubject ? sentence[..LongestSubject] + "…" : sentence;
}
