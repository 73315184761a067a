using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DealRoom.Web.Tests.FollowUps;

/// A chat's webhook that keeps what it is sent, after answering the first few with 500.
sealed class ChatSink : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    int refuse;

    public ChatSink(int refuse = 0)
    {
        this.refuse = refuse;
        listener.Start();
        _ = AcceptAsync();
    }

    public string Address => $"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/hook";
    public ConcurrentQueue<(string Id, string Body)> Messages { get; } = [];

    async Task AcceptAsync()
    {
        try
        {
            while (true)
                await TalkAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        { /* over */
        }
    }

    async Task TalkAsync(TcpClient client)
    {
        using var open = client;
        await using var stream = client.GetStream();
        var bytes = new List<byte>();
        var buffer = new byte[4096];
        while (!Whole(bytes))
        {
            var read = await stream.ReadAsync(buffer);
            if (read == 0)
                return;
            bytes.AddRange(buffer[..read]);
        }
        var text = Encoding.UTF8.GetString([.. bytes]);
        var id = text.Split("\r\n").First(l => l.StartsWith("Idempotency-Key: ", StringComparison.OrdinalIgnoreCase))["Idempotency-Key: ".Length..];
        Messages.Enqueue((id, text[text.LastIndexOf("{\"", StringComparison.Ordinal)..(text.LastIndexOf('}') + 1)]));
        var answer = Interlocked.Decrement(ref refuse) >= 0 ? "500 No" : "200 OK";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    }

    // the text is JSON: it is whole when its braces are, whether it came with a length or in chunks
    static bool Whole(List<byte> bytes)
    {
        var text = Encoding.UTF8.GetString([.. bytes]);
        var body = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return body > 0 && text.IndexOf('}', body) > 0;
    }

    public void Dispose() => listener.Dispose();
}
