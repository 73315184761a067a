using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using DealRoom.Ground;

namespace DealRoom.Web.Tests.Faults;

/// One reading on its way, as the browser would send it again until it is answered.
public sealed record SentReading(OpenView View, Guid Id, int N, int Page, long ActiveMs, DateTimeOffset At);

/// Honest readers over many connections. What was acknowledged is remembered here, apart from the product; what was not is sent again.
public sealed class Readers(Uri address, IReadOnlyList<OpenView> views, int connections) : IDisposable
{
    readonly HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = connections })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromSeconds(30),
        DefaultRequestHeaders = { { "User-Agent", Visit.Guest.Agent } },
    };
    readonly ConcurrentDictionary<OpenView, int> numbers = new();
    ConcurrentBag<SentReading> open = [];
    int turn = -1;
    long acknowledged,
        busy,
        refusedConnections,
        broken;

    public ConcurrentDictionary<Guid, SentReading> Acknowledged { get; } = new();
    public ConcurrentDictionary<Guid, SentReading> Sent { get; } = new();
    public long Count => Interlocked.Read(ref acknowledged);

    /// Answered 503: to be sent again.
    public long Busy => Interlocked.Read(ref busy);

    /// Nobody listened any more.
    public long NotIn => Interlocked.Read(ref refusedConnections);

    /// Sent, and cut without an answer.
    public long Broken => Interlocked.Read(ref broken);

    /// Sends until told to stop, or until nobody answers.
    public Task RunAsync(CancellationToken stop)
    {
        var again = Interlocked.Exchange(ref open, []);
        var queue = new ConcurrentQueue<SentReading>(again);
        return Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        while (!stop.IsCancellationRequested)
                            if (!await SendAsync(queue.TryDequeue(out var old) ? old : Next()))
                                return;
                    })
                )
        );
    }

    SentReading Next()
    {
        var view = views[(int)((uint)Interlocked.Increment(ref turn) % views.Count)];
        var n = numbers.AddOrUpdate(view, 1, (_, last) => last + 1);
        var reading = new SentReading(view, Guid.CreateVersion7(), n, n / 4 % view.Opened.Pages + 1, 200, DateTimeOffset.UtcNow);
        Sent[reading.Id] = reading;
        return reading;
    }

    async Task<bool> SendAsync(SentReading r)
    {
        try
        {
            using var answer = await http.PostAsJsonAsync(
                "r/signals",
                new
                {
                    view = r.View.Capability,
                    readings = new[]
                    {
                        new
                        {
                            id = r.Id,
                            n = r.N,
                            asset = r.View.Opened.Asset,
                            page = r.Page,
                            activeMs = r.ActiveMs,
                            at = r.At,
                        },
                    },
                }
            );
            if (answer.StatusCode == HttpStatusCode.Accepted)
            {
                Acknowledged[r.Id] = r;
                Interlocked.Increment(ref acknowledged);
                return true;
            }
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);
            Interlocked.Increment(ref busy);
            open.Add(r);
            await Task.Delay(50);
            return true;
        }
        catch (HttpRequestException e)
        {
            open.Add(r);
            if (e.HttpRequestError == HttpRequestError.ConnectionError)
                Interlocked.Increment(ref refusedConnections);
            else
                Interlocked.Increment(ref broken);
            return false;
        }
    }

    public void Dispose() => http.Dispose();
}
