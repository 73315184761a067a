using DealRoom.Domain.FollowUps;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using DealRoom.Web.Texts;
using Microsoft.EntityFrameworkCore;
using T = DealRoom.Web.Texts.Texts;

namespace DealRoom.Web.FollowUps;

/// <summary>
/// Says what a notification is about, for whoever reads it: the row keeps ids and numbers, names are looked up now, so that a name erased is
/// gone here too.
/// </summary>
public static class AlertSentences
{
    public static async Task<string> OneAsync(DealRoomDb db, NotificationRow row, string language, TimeZoneInfo zone, CancellationToken ct) =>
        (await AllAsync(db, [row], language, zone, ct))[0];

    public static async Task<IReadOnlyList<string>> AllAsync(
        DealRoomDb db,
        IReadOnlyList<NotificationRow> rows,
        string language,
        TimeZoneInfo zone,
        CancellationToken ct
    )
    {
        var ids = rows.Select(r => r.DealId).Distinct().ToList();
        var deals = await db
            .Deals.AsNoTracking()
            .Where(d => ids.Contains(d.Id))
            .Join(
                db.Companies,
                d => d.CompanyId,
                c => c.Id,
                (d, c) =>
                    new
                    {
                        d.Id,
                        d.Name,
                        Company = c.Name,
                    }
            )
            .ToDictionaryAsync(d => d.Id, ct);
        var members = rows.Where(r => r.MemberId is not null).Select(r => r.MemberId!.Value).Distinct().ToList();
        var people = await db
            .Members.AsNoTracking()
            .Where(m => members.Contains(m.Id))
            .Select(m => new { m.Id, Person = new DealNames.Person(m.Name, m.FamilyName, m.Title) })
            .ToDictionaryAsync(m => m.Id, m => m.Person, ct);
        var names = new DealNames { Members = people, Items = new Dictionary<string, DealNames.Item>() };
        return
        [
            .. rows.Select(row =>
            {
                var deal = deals.GetValueOrDefault(row.DealId);
                return Of(row, deal?.Company ?? "", deal?.Name ?? "", names, language, zone);
            }),
        ];
    }

    static string Of(NotificationRow row, string company, string deal, DealNames names, string language, TimeZoneInfo zone)
    {
        var due = row.DueAt is { } at ? Dates.DayTime(at, zone, language == "en") : "";
        // a company without a person is given its honorific
        var who =
            row.MemberId is not null ? T.In(language, "followups.alert.who", names.PersonIn(language, row.MemberId, false))
            : language == "en" ? ""
            : "様";
        var deed = row.Signal is { } signal && Domain.Signals.SignalTraits.IsInquiry(signal) ? T.In(language, "followups.signal." + signal) : "";
        return T.In(language, Key(row), company, deal, row.Score ?? 0, due, who, deed, Detail(row, language));
    }

    // a deadline without a recommendation, and a handover by score, have words of their own
    static string Key(NotificationRow row) =>
        "followups.alert."
        + row.Rule
        + (
            row.Rule switch
            {
                AlertRule.Inquiry when row.DueAt is null => ".bare",
                AlertRule.Inquiry when row.Detail.Length == 0 => ".due",
                _ => "",
            }
        );

    static string Detail(NotificationRow row, string language) =>
        row.Rule switch
        {
            AlertRule.Risk when row.Detail.Length > 0 => T.Has("followups.risk." + row.Detail)
                ? T.In(language, "followups.risk." + row.Detail)
                : T.In(language, "followups.risk.other"),
            AlertRule.Amber or AlertRule.Late or AlertRule.Escalation => TaskWords.TitleOf(row.Detail, language),
            _ => row.Detail,
        };
}
