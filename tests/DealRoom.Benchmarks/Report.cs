using System.Globalization;
using System.Text;
using DealRoom.Benchmarks.Ratios;

namespace DealRoom.Benchmarks;

/// The table on the screen and, when every ratio was measured, in this folder's README.
static class Report
{
    const string Begin = "<!-- measured: begin -->",
        End = "<!-- measured: end -->";

    public static void Write(IReadOnlyList<Measured> rows, Bench bench, bool complete)
    {
        var table = new StringBuilder();
        table.AppendLine(
            CultureInfo.InvariantCulture,
            $"{DateTime.Now:yyyy-MM-dd HH:mm}, {Machine()}, {bench.Pairs} pairs of {bench.Seconds} s legs, server on processor 0, load on processor 1."
        );
        table.AppendLine().AppendLine("| ratio | aim | measured | met | beside |").AppendLine("|---|---|---|---|---|");
        foreach (var row in rows)
            table.AppendLine(row.Row());
        Console.WriteLine();
        Console.Write(table);
        if (complete && Readme() is { } readme)
            Replace(readme, table.ToString());
    }

    static void Replace(string readme, string table)
    {
        var text = File.ReadAllText(readme);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        if (from < 0 || to < from)
            return;
        File.WriteAllText(readme, text[..(from + Begin.Length)] + "\n" + table + text[to..]);
        Console.WriteLine($"\nwritten into {readme}");
    }

    static string? Readme()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "DealRoom.sln")))
                return Path.Combine(at.FullName, "tests", "DealRoom.Benchmarks", "README.md");
        return null;
    }

    static string Machine()
    {
        var processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        return $"{Environment.ProcessorCount} × {processor ?? "processor"}, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}, .NET {Environment.Version}";
    }
}
