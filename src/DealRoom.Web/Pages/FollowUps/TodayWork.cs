using System.Security.Claims;
using DealRoom.Domain.FollowUps;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;
using DealRoom.Web.Scoring;

namespace DealRoom.Web.Pages.FollowUps;

/// <summary>The whole queue as one page or one live piece shows it.</summary>
public sealed record TodayWork
{
    public required IReadOnlyList<QueueRow> Rows { get; init; }
    public required TaskPane? Chosen { get; init; }
    public required QueueFigures Figures { get; init; }
    public required bool Team { get; init; }
    public required bool MaySeeTeam { get; init; }
    public required DateTimeOffset Now { get; init; }
    public required TimeZoneInfo Zone { get; init; }
    public required string Language { get; init; }

    /// <summary>What was typed into a form that was refused.</summary>
    public string? Trouble { get; init; }
    public string TypedNote { get; init; } = "";
    public int Waiting => Rows.Count(r => !r.Snoozed);
    public int Late => Rows.Count(r => r.Now >= r.Task.DueAt);

    /// <summary>The address of a task in this queue.</summary>
    public string Address(Guid? task = null) => "/today" + (Team ? "?scope=team" : "") + (task is { } id ? (Team ? "&" : "?") + "task=" + id : "");

    public static async Task<TodayWork> OfAsync(
        DealRoomDb db,
        ClaimsPrincipal user,
        string? scope,
        Guid? task,
        PresenceReading presence,
        TimeProvider clock,
        string language,
        CancellationToken ct
    )
    {
        var team = scope == "team" && user.SeesAll();
        var reading = new QueueReading(db, presence, clock);
        var rows = await reading.RowsAsync(user, team, ct);
        var now = clock.GetUtcNow();
        var zone = user.Zone();
        var chosen = rows.FirstOrDefault(r => r.Task.Id == task) ?? (rows.Count > 0 ? rows[0] : null);
        var local = TimeZoneInfo.ConvertTime(now, zone).Date;
        var calendar = new BusinessCalendar(new CalendarRules { Zone = zone });
        return new TodayWork
        {
            Rows = rows,
            Chosen = chosen is null ? null : await TaskPane.OfAsync(db, chosen, language, ct),
            Figures = await QueueFigures.OfAsync(
                db,
                reading.Visible(user),
                team ? null : user.SellerId(),
                now,
                calendar.StartOf(DateOnly.FromDateTime(local)),
                await RuleBooks.PolicyAsync(db, ct),
                ct
            ),
            Team = team,
            MaySeeTeam = user.SeesAll(),
            Now = now,
            Zone = zone,
            Language = language,
        };
    }
}
