using System.Diagnostics;
using System.Globalization;

namespace DealRoom.Benchmarks.Ratios;

/// One leg of load: what was asked, how fast, and what went wrong.
sealed record Leg(long Requests, double Seconds, long Refused, long Broken, double P50Ms, double P99Ms)
{
    public double PerSecond => (Requests - Refused) / Seconds;
}

/// The load generator of Debian's package "wrk", pinned to the second processor.
static class Wrk
{
    public static async Task<Leg> RunAsync(string url, string script, int connections, double seconds, params string[] arguments)
    {
        var pinned = Environment.ProcessorCount > 1;
        var start = new ProcessStartInfo(pinned ? "taskset" : "wrk") { RedirectStandardOutput = true };
        string[] words =
        [
            .. pinned ? new[] { "-c", "1", "wrk" } : [],
            "-t1",
            $"-c{connections}",
            $"-d{Math.Max(1, (int)seconds)}s",
            "-s",
            Path.Combine(AppContext.BaseDirectory, "Ratios", script),
            url,
            "--",
            .. arguments,
        ];
        foreach (var word in words)
            start.ArgumentList.Add(word);
        using var wrk = Process.Start(start) ?? throw new InvalidOperationException("wrk is not installed (Debian: apt-get install wrk).");
        var said = await wrk.StandardOutput.ReadToEndAsync();
        var line =
            said.Split('\n').LastOrDefault(l => l.StartsWith("RESULT ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException("wrk said: " + said);
        var n = line.Split(' ').Skip(1).Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToArray();
        return new((long)n[0], n[1] / 1e6, (long)n[2], (long)n[3], n[4], n[5]);
    }
}
