using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace DealRoom.Ground;

/// A seller's live connection spoken by hand, so that it can be dropped, or left unread.
public sealed class HubSocket : IDisposable
{
    const char End = '\u001e';
    const string Hello = "{\"protocol\":\"json\",\"version\":1}\u001e";
    readonly ClientWebSocket socket = new();
    readonly byte[] buffer = new byte[64 * 1024];
    readonly MemoryStream pending = new();
    readonly Queue<JsonElement> items = [];

    static string Watch(string deal, long since) =>
        $"{{\"type\":4,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[\"{deal}\",{since}]}}\u001e";

    public static async Task<HubSocket> WatchAsync(Uri root, string cookie, string deal, long since, CancellationToken ct)
    {
        var hub = new HubSocket();
        hub.socket.Options.SetRequestHeader("Cookie", cookie);
        await hub.socket.ConnectAsync(new Uri($"ws://{root.Authority}/live"), ct);
        await hub.socket.SendAsync(Encoding.UTF8.GetBytes(Hello), WebSocketMessageType.Text, true, ct);
        await hub.socket.SendAsync(Encoding.UTF8.GetBytes(Watch(deal, since)), WebSocketMessageType.Text, true, ct);
        return hub;
    }

    /// The next moment; null when the connection is over.
    public async Task<JsonElement?> NextAsync(CancellationToken ct)
    {
        JsonElement item;
        while (!items.TryDequeue(out item))
        {
            try
            {
                var got = await socket.ReceiveAsync(buffer, ct);
                if (got.MessageType == WebSocketMessageType.Close)
                    return null;
                Take(buffer.AsSpan(0, got.Count));
            }
            catch (WebSocketException)
            {
                return null;
            }
        }
        return item;
    }

    void Take(ReadOnlySpan<byte> bytes)
    {
        for (int end; (end = bytes.IndexOf((byte)End)) >= 0; bytes = bytes[(end + 1)..])
        {
            pending.Write(bytes[..end]);
            var line = pending.ToArray();
            pending.SetLength(0);
            if (line.AsSpan().StartsWith("{\"type\":2"u8))
                items.Enqueue(JsonDocument.Parse(line).RootElement.GetProperty("item"));
            else if (line.AsSpan().StartsWith("{\"type\":3"u8))
                throw new InvalidOperationException(Encoding.UTF8.GetString(line));
        }
        pending.Write(bytes);
    }

    /// No farewell: as a network drops.
    public void Drop() => socket.Abort();

    public void Dispose() => socket.Dispose();

    /// A watcher that takes nothing after its first request.
    public static async Task<TcpClient> StalledAsync(Uri root, string cookie, string deal)
    {
        var raw = new TcpClient { ReceiveBufferSize = 4096 };
        await raw.ConnectAsync(root.Host, root.Port);
        var stream = raw.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"GET /live HTTP/1.1\r\nHost: {root.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nCookie: {cookie}\r\n\r\n"
            )
        );
        var answer = new byte[2048];
        var got = await stream.ReadAsync(answer);
        if (!Encoding.ASCII.GetString(answer, 0, got).StartsWith("HTTP/1.1 101", StringComparison.Ordinal))
            throw new InvalidOperationException("The hub does not take the connection.");
        await stream.WriteAsync(Frame(Hello));
        await stream.WriteAsync(Frame(Watch(deal, 0)));
        return raw;
    }

    // masked with zeros; short texts only
    static byte[] Frame(string text)
    {
        var body = Encoding.UTF8.GetBytes(text);
        return body.Length < 126
            ? [0x81, (byte)(0x80 | body.Length), 0, 0, 0, 0, .. body]
            : [0x81, 0xFE, (byte)(body.Length >> 8), (byte)body.Length, 0, 0, 0, 0, .. body];
    }
}
