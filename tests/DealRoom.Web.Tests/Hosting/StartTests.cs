using System.Diagnostics;

namespace DealRoom.Web.Tests.Hosting;

public sealed class StartTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("dealroom-start-").FullName;

    [Fact]
    public async Task A_production_start_without_anybody_prints_one_setup_link_and_little_else()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        start.Environment["DealRoom__DataDirectory"] = folder;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        using var process = Process.Start(start)!;
        var lines = new List<string>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            lines.Add(line);
            if (line.StartsWith("setup: ", StringComparison.Ordinal))
                break;
        }
        process.Kill();
        await process.WaitForExitAsync();
        Assert.Matches("^setup: http://localhost:5080/setup/[A-Za-z0-9_-]{32}$", lines[^1]);
        Assert.DoesNotContain(lines, l => l.Contains("Executed DbCommand", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(folder, true);
}
