using System.Globalization;
using Npgsql;

namespace DealRoom.Web.Data;

/// <summary>
/// Carries rings between the processes that share one PostgreSQL, by NOTIFY and LISTEN. Many rings of one moment go as one. It may fail and
/// come back whenever it likes: every listener polls anyway.
/// </summary>
public sealed class PostgresBell(Bell bell, string connection, ILogger<PostgresBell> log) : BackgroundService
{
    const string Channel = "dealroom_bell";
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    readonly string me = Guid.NewGuid().ToString("N");
    readonly SemaphoreSlim some = new(0);
    int rung;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        bell.Rang += Remember;
        try
        {
            await Task.WhenAll(StayAsync(HearAsync, stoppingToken), StayAsync(TellAsync, stoppingToken));
        }
        finally
        {
            bell.Rang -= Remember;
        }
    }

    void Remember(BellTopic topic)
    {
        if ((Interlocked.Or(ref rung, 1 << (int)topic) & (1 << (int)topic)) == 0)
            some.Release();
    }

    async Task StayAsync(Func<NpgsqlConnection, CancellationToken, Task> deed, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await using var open = new NpgsqlConnection(connection);
                await open.OpenAsync(ct);
                await deed(open, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                log.LogWarning(e, "The bell between processes is silent for a moment; everybody polls");
                await Task.Delay(Pause, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    async Task HearAsync(NpgsqlConnection open, CancellationToken ct)
    {
        open.Notification += (_, told) =>
        {
            if (told.Payload.Split(' ') is [var from, var topics] && from != me && int.TryParse(topics, CultureInfo.InvariantCulture, out var bits))
                foreach (var topic in Enum.GetValues<BellTopic>().Where(t => (bits & (1 << (int)t)) != 0))
                    bell.RingHere(topic);
        };
        await using (var listen = new NpgsqlCommand("LISTEN " + Channel, open))
            await listen.ExecuteNonQueryAsync(ct);
        while (true)
            await open.WaitAsync(ct);
    }

    async Task TellAsync(NpgsqlConnection open, CancellationToken ct)
    {
        await using var notify = new NpgsqlCommand("SELECT pg_notify($1, $2)", open);
        notify.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Channel });
        var words = new NpgsqlParameter<string>();
        notify.Parameters.Add(words);
        while (true)
        {
            await some.WaitAsync(ct);
            if (Interlocked.Exchange(ref rung, 0) is var topics && topics == 0)
                continue;
            words.TypedValue = string.Create(CultureInfo.InvariantCulture, $"{me} {topics}");
            await notify.ExecuteNonQueryAsync(ct);
        }
    }

    public override void Dispose()
    {
        some.Dispose();
        base.Dispose();
    }
}
