using System.Diagnostics;

namespace DealRoom.Ground;

/// A program of ours running beside us, ended by its id.
public sealed class ChildProcess : IDisposable
{
    readonly Process process;
    readonly List<string> said = [];
    bool ended;

    public ChildProcess(string dll, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string?>>? environment = null, int? cpu = null)
    {
        var pinned = cpu is not null && File.Exists("/usr/bin/taskset") && Environment.ProcessorCount > 1;
        var start = new ProcessStartInfo(pinned ? "/usr/bin/taskset" : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(dll),
        };
        if (pinned)
            foreach (var word in new[] { "-c", $"{cpu}", "dotnet" })
                start.ArgumentList.Add(word);
        start.ArgumentList.Add(dll);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // a development shell's settings are not the product's
        foreach (
            var key in start
                .Environment.Keys.Where(k =>
                    k.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || k.StartsWith("DealRoom__", StringComparison.Ordinal)
                )
                .ToList()
        )
            start.Environment.Remove(key);
        foreach (var (key, value) in environment ?? [])
            start.Environment[key] = value;
        process = Process.Start(start) ?? throw new InvalidOperationException($"{dll} does not start.");
        process.OutputDataReceived += (_, e) =>
        {
            if (e.Data is { } line)
                lock (said)
                    said.Add(line);
        };
        process.ErrorDataReceived += (_, e) =>
        {
            if (e.Data is { } line)
                lock (said)
                    said.Add(line);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public bool HasExited => process.HasExited;
    public int ExitCode => process.ExitCode;
    public string Said
    {
        get
        {
            lock (said)
                return string.Join('\n', said);
        }
    }
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// What the operating system does when somebody pulls the plug of one process.
    public void Kill() => process.Kill();

    /// A polite request to stop.
    public void Terminate() => Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();

    public async Task ExitAsync(TimeSpan atMost)
    {
        using var patience = new CancellationTokenSource(atMost);
        await process.WaitForExitAsync(patience.Token);
    }

    public async Task ReadyAsync(Uri address, TimeSpan atMost)
    {
        using var http = new HttpClient();
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            if (HasExited)
                throw new InvalidOperationException($"It ended before it was ready:\n{Said}");
            try
            {
                if ((await http.GetAsync(address)).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            { /* not listening yet */
            }
            if (Stopwatch.GetElapsedTime(began) > atMost)
                throw new TimeoutException($"{address} is not ready:\n{Said}");
            await Task.Delay(20);
        }
    }

    public void Dispose()
    {
        if (ended)
            return;
        ended = true;
        if (!process.HasExited)
            Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
