using System.Globalization;
using DealRoom.Domain.Deals;
using DealRoom.Domain.FollowUps;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using DealRoom.Web.Hosting;
using DealRoom.Web.Scoring;
using DealRoom.Web.Texts;
using Microsoft.EntityFrameworkCore;
using T = DealRoom.Web.Texts.Texts;

namespace DealRoom.Web.FollowUps;

/// <summary>Monday's mail, 8:00 in the organisation's zone (R83): one's open deals with what moved in the week, and one's tasks. Late by a day at most, else not at all.</summary>
sealed class WeeklyDigest(DealRoomDb db, Outbox outbox, PublicAddress address)
{
    static readonly TimeOnly Hour = new(8, 0);
    static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    sealed record Line(string Company, string Name, int Score, int Rise);

    /// <summary>What is to be added now, one deed per person.</summary>
    public async Task<IReadOnlyList<Func<CancellationToken, Task>>> DueAsync(DateTimeOffset now, CancellationToken ct)
    {
        var calendar = new BusinessCalendar(new CalendarRules { Zone = await WorkDays.ZoneAsync(db, ct) });
        var today = calendar.DayOf(now);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var due = calendar.Instant(monday, Hour);
        if (now < due || now - due > Patience)
            return [];
        var week = $"weekly:{monday:yyyy-MM-dd}:";
        var sent = await db
            .AlertDeliveries.Where(d => d.Kind == DeliveryKind.Weekly && d.StableId.StartsWith(week))
            .Select(d => d.SellerId)
            .ToListAsync(ct);
        // an account made since has no week behind it
        var people = await db
            .Users.AsNoTracking()
            .Where(u => u.DeactivatedAt == null && u.CreatedAt < due && !db.AlertSettings.Any(s => s.SellerId == u.Id && !s.Weekly))
            .ToListAsync(ct);
        return [.. people.Where(p => !sent.Contains(p.Id)).Select(p => (Func<CancellationToken, Task>)(c => AddAsync(p, week, due, now, c)))];
    }

    async Task AddAsync(Seller seller, string week, DateTimeOffset due, DateTimeOffset now, CancellationToken ct)
    {
        db.AlertDeliveries.Add(
            new AlertDelivery
            {
                Id = Guid.CreateVersion7(now),
                StableId = week + seller.Id,
                Kind = DeliveryKind.Weekly,
                SellerId = seller.Id,
                CreatedAt = now,
                DueAt = due,
                SentAt = now,
            }
        );
        var lines = await LinesAsync(seller, now, ct);
        if (lines.Count == 0 || seller.Email is not { Length: > 0 } to)
            return;
        var (language, from) = (seller.Language, now.AddDays(-7));
        var mine = db.FollowUpTasks.AsNoTracking().Where(t => t.OwnerId == seller.Id);
        var open = await mine.CountAsync(t => t.State == TaskState.Open, ct);
        var late = await mine.CountAsync(t => t.State == TaskState.Open && t.LateAt != null, ct);
        var done = await mine.CountAsync(t => t.State == TaskState.Done && t.ClosedAt >= from, ct);
        var list = string.Join(
            '\n',
            lines
                .OrderByDescending(l => l.Rise)
                .ThenByDescending(l => l.Score)
                .Select(l => T.In(language, "followups.weekly.line", l.Company, l.Name, l.Score, Sentences.WithSign(l.Rise)))
        );
        outbox.Queue(
            db,
            to,
            T.In(language, "followups.weekly.subject", Dates.FullDay(due, Dates.Zone(seller.TimeZone), language == "en")),
            T.In(language, "followups.weekly.body", seller.DisplayName, done, open, late, list, address.Of("/today"), address.Of("/settings/alerts"))
        );
    }

    async Task<List<Line>> LinesAsync(Seller seller, DateTimeOffset now, CancellationToken ct)
    {
        var deals = await db
            .Deals.AsNoTracking()
            .Where(d =>
                (d.OwnerId == seller.Id || db.DealCollaborators.Any(c => c.DealId == d.Id && c.SellerId == seller.Id))
                && d.Stage != DealStage.Won
                && d.Stage != DealStage.Lost
            )
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
            .ToListAsync(ct);
        var lines = new List<Line>();
        foreach (var deal in deals)
            if (await DealScores.AtAsync(db, deal.Id, now, ct) is { } score)
            {
                var before = await DealScores.AtAsync(db, deal.Id, now.AddDays(-7), ct);
                lines.Add(new(deal.Company, deal.Name, score.Display, score.Display - (before?.Display ?? 0)));
            }
        return lines;
    }
}
