using System.Globalization;
using DealRoom.Benchmarks.Bare;
using DealRoom.Benchmarks.Ratios;

namespace DealRoom.Benchmarks;

/// dotnet run -c Release --project tests/DealRoom.Benchmarks [-- --only P1,P4] [--pairs 9] [--seconds 6]
static class Run
{
    static readonly (string Name, Func<Bench, Task<IReadOnlyList<Measured>>> Deed)[] All = [("P1", Intake.RunAsync)];

    static async Task<int> Main(string[] args)
    {
        if (args is ["bare", var port]) await BareServer.RunAsync(int.Parse(port, CultureInfo.InvariantCulture));
        else if (args is ["raw", var database, var length]) await RawLog.RunAsync(database, Intake.Connections, Intake.Readings, Intake.Deals * Intake.Readers, Intake.Deals, double.Parse(length, CultureInfo.InvariantCulture));
        else return await MeasureAsync(args);
        return 0;
    }

    static async Task<int> MeasureAsync(string[] args)
    {
        var only = Option(args, "--only")?.Split(',', StringSplitOptions.TrimEntries);
        using var bench = new Bench(int.Parse(Option(args, "--pairs") ?? "9", CultureInfo.InvariantCulture), double.Parse(Option(args, "--seconds") ?? "6", CultureInfo.InvariantCulture));
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
