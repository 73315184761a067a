using System.Diagnostics;
using System.Globalization;
using DealRoom.Benchmarks.Bare;
using DealRoom.Benchmarks.Ratios;

namespace DealRoom.Benchmarks;

/// dotnet run -c Release --project tests/DealRoom.Benchmarks [-- --only P1,P4] [--pairs 9] [--seconds 6] [--prior 1000000]
static class Run
{
    static readonly (string Name, Func<Bench, Task<IReadOnlyList<Measured>>> Deed)[] All =
    [
        ("P1", Intake.RunAsync),
        ("P2", ViewToScreen.RunAsync),
        ("P3", RoomPage.RunAsync),
        ("P4", ScoreUpdate.RunAsync),
        ("P5", PastScore.RunAsync),
        ("P7", Rescoring.RunAsync),
        ("P8", StalledWatcher.RunAsync),
    ];

    static async Task<int> Main(string[] args)
    {
        if (args is ["bare", var port])
            await BareServer.RunAsync(int.Parse(port, CultureInfo.InvariantCulture));
        else if (args is ["raw", var database, var length])
            await RawLog.RunAsync(
                database,
                Intake.Connections,
                Intake.Readings,
                Intake.Deals * Intake.Readers,
                Intake.Deals,
                double.Parse(length, CultureInfo.InvariantCulture)
            );
        else if (args is ["update", var folder, var prior, var pairs])
            await ScoreUpdate.MeasureAsync(folder, int.Parse(prior, CultureInfo.InvariantCulture), int.Parse(pairs, CultureInfo.InvariantCulture));
        else if (args is ["past", var house, var legs])
            await PastScore.MeasureAsync(house, int.Parse(legs, CultureInfo.InvariantCulture));
        else if (args is ["rescore", var home, var deals])
            await Rescoring.MeasureAsync(home, int.Parse(deals, CultureInfo.InvariantCulture));
        else
            return await MeasureAsync(args);
        return 0;
    }

    static async Task<int> MeasureAsync(string[] args)
    {
        // load and probes stay off the server's processor
        if (Environment.ProcessorCount > 1 && File.Exists("/usr/bin/taskset"))
            Process
                .Start(new ProcessStartInfo("taskset", ["-apc", "1", $"{Environment.ProcessId}"]) { RedirectStandardOutput = true })
                ?.WaitForExit();
        if (Option(args, "--prior") is { } fewer)
            ScoreUpdate.Prior = int.Parse(fewer, CultureInfo.InvariantCulture);
        if (Option(args, "--deals") is { } smaller)
            Rescoring.Deals = int.Parse(smaller, CultureInfo.InvariantCulture);
        var only = Option(args, "--only")?.Split(',', StringSplitOptions.TrimEntries);
        using var bench = new Bench(
            int.Parse(Option(args, "--pairs") ?? "9", CultureInfo.InvariantCulture),
            double.Parse(Option(args, "--seconds") ?? "6", CultureInfo.InvariantCulture)
        );
        var rows = new List<Measured>();
        foreach (var (name, deed) in All.Where(r => only is null || only.Contains(r.Name, StringComparer.OrdinalIgnoreCase)))
        {
            Console.WriteLine($"{name} …");
            rows.AddRange(await deed(bench));
        }
        Report.Write(rows, bench, complete: only is null);
        return rows.All(r => r.Met) ? 0 : 1;
    }

    static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
