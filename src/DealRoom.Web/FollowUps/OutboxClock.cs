using System.Net.Mail;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.FollowUps;

/// <summary>
/// Sends what waits in the outbox: at a ring, and by a slow poll. A row is claimed before it is sent, so two processes never send it at once;
/// a failure comes again after a growing pause, and after the last one stays to be seen.
/// </summary>
sealed partial class OutboxClock(IServiceScopeFactory scopes, MailSettings settings, Bell bell, TimeProvider clock, ILogger<OutboxClock> log)
    : BackgroundService
{
    static readonly TimeSpan Poll = TimeSpan.FromSeconds(30);
    static readonly int[] PauseMinutes = [1, 5, 30, 120, 360, 720, 1440];
    static int MostAttempts => PauseMinutes.Length + 1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.IsSet)
            return;
        using var waiting = bell.Listen(BellTopic.Outbox);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SendDueAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Broken(e);
            }
            await waiting.WaitAsync(Poll, stoppingToken);
        }
    }

    async Task SendDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        var (now, most) = (clock.GetUtcNow(), MostAttempts);
        var due = await db
            .OutboxMails.AsNoTracking()
            .Where(m => m.SentAt == null && m.Attempts < most && (m.NextAttemptAt == null || m.NextAttemptAt <= now))
            .OrderBy(m => m.CreatedAt)
            .Take(50)
            .ToListAsync(ct);
        foreach (var mail in due)
            if (await ClaimAsync(db, mail, now, ct))
                await SendAsync(scope.ServiceProvider, db, mail, ct);
    }

    static async Task<bool> ClaimAsync(DealRoomDb db, OutboxMail mail, DateTimeOffset now, CancellationToken ct)
    {
        DateTimeOffset? next = now.AddMinutes(PauseMinutes[Math.Min(mail.Attempts, PauseMinutes.Length - 1)]);
        var attempt = mail.Attempts + 1;
        return await db
                .OutboxMails.Where(m => m.Id == mail.Id && m.Attempts == mail.Attempts && m.SentAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Attempts, attempt).SetProperty(m => m.NextAttemptAt, next), ct) == 1;
    }

    async Task SendAsync(IServiceProvider services, DealRoomDb db, OutboxMail mail, CancellationToken ct)
    {
        try
        {
            var vendor = await db.Organisations.Select(o => o.Name).FirstOrDefaultAsync(ct);
            var deal = new DealId(mail.DealId ?? Guid.Empty);
            // an invitation is answered to the one who owns the deal
            var owner = mail.InvitationId is null
                ? null
                : await db.Deals.Where(d => d.Id == deal).Join(db.Users, d => d.OwnerId, s => s.Id, (d, s) => s.Email).FirstOrDefaultAsync(ct);
            await services
                .GetRequiredService<MailSender>()
                .SendAsync(mail, services.GetRequiredService<Outbox>().BodyOf(mail), vendor is { Length: > 0 } ? vendor : "DealRoom", owner, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // whatever the reason: the mail waits for its next attempt, and the others do not wait for it
            NotSent(mail.Id, mail.Attempts + 1, e.Message);
            var why = e.Message.Length > 300 ? e.Message[..300] : e.Message;
            await db.OutboxMails.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.LastError, why), ct);
            return;
        }
        // delivered is delivered, whatever is being stopped
        await DeliveredAsync(db, mail, CancellationToken.None);
    }

    async Task DeliveredAsync(DealRoomDb db, OutboxMail mail, CancellationToken ct)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db
            .OutboxMails.Where(m => m.Id == mail.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.SentAt, now).SetProperty(m => m.LastError, (string?)null), ct);
        if (mail.InvitationId is { } id)
        {
            var invitation = new InvitationId(id);
            await db.OutboxMails.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Body, ""), ct);
            await db.Invitations.Where(i => i.Id == invitation).ExecuteUpdateAsync(set => set.SetProperty(i => i.DeliveredAt, now), ct);
        }
        await transaction.CommitAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} was not sent (attempt {Attempt}): {Reason}")]
    partial void NotSent(Guid mail, int attempt, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be read")]
    partial void Broken(Exception e);
}
