using System.Diagnostics;

namespace DealRoom.Web.Tests.Hosting;

/// The program itself as a process, on a data folder.
static class Verb
{
    public static async Task<(int Code, string Output, string Error)> RunAsync(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DealRoom__DataDirectory"] = folder;
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
