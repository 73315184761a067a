using System.Net.Http.Json;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.FollowUps;

/// <summary>
/// Sends what waits for the company's chat: a text, as an incoming webhook of Slack and its like takes it. At least once: a message that comes
/// twice bears the same Idempotency-Key. A failure comes again after a growing pause; after a day it is given up and stays to be seen.
/// </summary>
public sealed class ChatClock(IServiceScopeFactory scopes, ChatAddress address, Bell bell, TimeProvider clock, ILogger<ChatClock> log)
    : BackgroundService
{
    static readonly TimeSpan Poll = TimeSpan.FromSeconds(30);
    static readonly int[] PauseMinutes = [1, 2, 5, 15, 60, 180, 480, 720];

    readonly HttpClient client = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            MaxResponseDrainSize = 64 * 1024,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = address.ConnectAsync,
        }
    )
    {
        Timeout = TimeSpan.FromSeconds(20),
    };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ring = bell.Listen(BellTopic.FollowUps);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SendDueAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested && e is not OutOfMemoryException)
            {
                log.LogError(e, "Messages to the chat could not be read");
            }
            await ring.WaitAsync(Poll, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Sends what is due now.</summary>
    public async Task SendDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
        if (address.Of(await db.ChatHooks.AsNoTracking().FirstOrDefaultAsync(ct)) is not { } to)
            return;
        var (now, most) = (clock.GetUtcNow(), PauseMinutes.Length);
        var due = await db
            .AlertDeliveries.AsNoTracking()
            .Where(d => d.Kind == DeliveryKind.Chat && d.SentAt == null && d.DueAt <= now && d.Attempts < most)
            .OrderBy(d => d.CreatedAt)
            .Take(20)
            .ToListAsync(ct);
        foreach (var message in due)
            if (await ClaimAsync(db, message, now, ct))
                await SendAsync(db, message, to, ct);
    }

    static async Task<bool> ClaimAsync(DealRoomDb db, AlertDelivery message, DateTimeOffset now, CancellationToken ct)
    {
        var (attempt, next) = (message.Attempts + 1, now.AddMinutes(PauseMinutes[message.Attempts]));
        return await db
                .AlertDeliveries.Where(d => d.Id == message.Id && d.Attempts == message.Attempts && d.SentAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.Attempts, attempt).SetProperty(d => d.DueAt, next), ct) == 1;
    }

    async Task SendAsync(DealRoomDb db, AlertDelivery message, Uri to, CancellationToken ct)
    {
        var why = await PostAsync(message, to, ct);
        // an attempt that failed late says nothing of one that was taken meanwhile
        var mine = db.AlertDeliveries.Where(d => d.Id == message.Id && d.SentAt == null);
        DateTimeOffset? sent = why is null ? clock.GetUtcNow() : null;
        // sent is sent, whatever is being stopped
        await mine.ExecuteUpdateAsync(set => set.SetProperty(d => d.SentAt, sent).SetProperty(d => d.LastError, why), CancellationToken.None);
    }

    /// <summary>Null when it was taken; else why not, without the address, which is a secret.</summary>
    async Task<string?> PostAsync(AlertDelivery message, Uri to, CancellationToken ct)
    {
        if (address.Open(message.Text) is not { } text)
            return "key";
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = JsonContent.Create(new { text }) };
            request.Headers.Add("Idempotency-Key", message.StableId);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            return answer.IsSuccessStatusCode ? null : $"HTTP {(int)answer.StatusCode}";
        }
        catch (Exception e) when (!ct.IsCancellationRequested && e is HttpRequestException or TaskCanceledException or IOException)
        {
            return e is HttpRequestException { HttpRequestError: { } kind } ? kind.ToString() : e.GetType().Name;
        }
    }

    public override void Dispose()
    {
        client.Dispose();
        base.Dispose();
    }
}
