using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DealRoom.Web.Tests.FollowUps;

/// A mail server that takes every mail and keeps it, after refusing the first few.
sealed class MailSink : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    int refuse;

    public MailSink(int refuse = 0)
    {
        this.refuse = refuse;
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;
    public System.Collections.Concurrent.ConcurrentQueue<string> Mails { get; } = [];

    async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = TalkAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        { /* over */
        }
    }

    async Task TalkAsync(TcpClient client)
    {
        using var open = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync() is { } line)
        {
            var word = line.Split(' ')[0].ToUpperInvariant();
            if (word == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var mail = new StringBuilder();
                while (await reader.ReadLineAsync() is { } text && text != ".")
                    mail.AppendLine(text);
                Mails.Enqueue(mail.ToString());
            }
            if (word == "MAIL" && Interlocked.Decrement(ref refuse) >= 0)
                await writer.WriteLineAsync("451 later");
            else
                await writer.WriteLineAsync(word == "QUIT" ? "221 bye" : "250 ok");
        }
    }

    public void Dispose() => listener.Dispose();
}
