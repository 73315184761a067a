using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DealRoom.Browser.Tests;

/// What the README promises a newcomer: one command on a fresh clone brings up the demo, and every module its pages name is really there.
public sealed partial class FirstCommandTests
{
    [Fact]
    public async Task A_fresh_clone_runs_with_its_demo_and_serves_every_module()
    {
        var folder = Directory.CreateTempSubdirectory("dealroom-clone-").FullName;
        Process? server = null;
        try
        {
            await RunAsync("git", $"clone -q --depth 1 file://{Root()} {folder}/clone");
            var said = new TaskCompletionSource<Dictionary<string, string>>(TaskCreationOptions.RunContinuationsAsynchronously);
            server = Start($"{folder}/clone", said);
            var lines = await said.Task.WaitAsync(TimeSpan.FromMinutes(6));
            using var http = new HttpClient { BaseAddress = new Uri(new Uri(lines["buyer"]).GetLeftPart(UriPartial.Authority)) };

            var landing = await http.GetStringAsync(new Uri(lines["buyer"]));
            Assert.Contains("name=\"record\"", landing, StringComparison.Ordinal);
            using var map = JsonDocument.Parse(ImportMap().Match(await BoardAsync(http, new Uri(lines["seller"]))).Groups[1].Value);
            var addresses = map.RootElement.GetProperty("imports").EnumerateObject().Select(i => i.Value.GetString()!).Distinct().ToList();
            Assert.True(addresses.Count > 10, $"{addresses.Count} modules");
            foreach (var address in addresses)
                Assert.True((await http.GetByteArrayAsync(address)).Length > 0, address + " is empty");
        }
        finally
        {
            server?.Kill(entireProcessTree: true);
            server?.Dispose();
            Directory.Delete(folder, true);
        }
    }

    /// The demo seller presses the button of the printed link and stands before the board.
    static async Task<string> BoardAsync(HttpClient http, Uri link)
    {
        var token = Antiforgery().Match(await http.GetStringAsync(link)).Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        using var answer = await http.PostAsync(link, form);
        return await http.GetStringAsync("/");
    }

    static Process Start(string clone, TaskCompletionSource<Dictionary<string, string>> said)
    {
        var start = new ProcessStartInfo("dotnet", "run --project src/DealRoom.Web") { WorkingDirectory = clone, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_URLS"] = "http://localhost:5089";
        foreach (
            var name in start
                .Environment.Keys.Where(k => k.StartsWith("DealRoom__", StringComparison.Ordinal) || k == "ASPNETCORE_ENVIRONMENT")
                .ToList()
        )
            start.Environment.Remove(name);
        var server = Process.Start(start)!;
        var lines = new Dictionary<string, string>();
        var all = new List<string>();
        server.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                said.TrySetException(new InvalidOperationException("It ended:\n" + string.Join('\n', all.TakeLast(30))));
                return;
            }
            all.Add(line.Data);
            if (Printed().Match(line.Data) is { Success: true } printed)
                lines[printed.Groups[1].Value] = printed.Groups[2].Value;
            if (lines.Count == 2)
                said.TrySetResult(lines);
        };
        server.BeginOutputReadLine();
        return server;
    }

    static async Task RunAsync(string program, string arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    [GeneratedRegex("^(seller|buyer): (http://\\S+)$")]
    private static partial Regex Printed();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Antiforgery();

    [GeneratedRegex("<script[^>]*type=\"importmap\"[^>]*>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex ImportMap();
}
