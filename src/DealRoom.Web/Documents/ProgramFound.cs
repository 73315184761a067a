using System.Diagnostics;

namespace DealRoom.Web.Documents;

/// <summary>
/// A program of the machine, started without a shell, with an argument array, a time limit, and (where prlimit is found) limits on memory
/// and processor time.
/// </summary>
public sealed record ProgramFound(string Path, string? Limiter)
{
    const long Memory = 1L << 30;

    public static ProgramFound? Find(string name)
    {
        var path = Which(name);
        return path is null ? null : new(path, Which("prlimit"));
    }

    /// <returns>Null when it ran out of time or could not be started.</returns>
    public async Task<ProgramAnswer?> RunAsync(IEnumerable<string> arguments, TimeSpan atMost, int mostOutput, CancellationToken ct)
    {
        var start = new ProcessStartInfo(Limiter ?? Path)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        if (Limiter is not null)
            foreach (var limit in new[] { $"--as={Memory}", $"--cpu={Math.Ceiling(atMost.TotalSeconds)}", "--core=0", "--", Path })
                start.ArgumentList.Add(limit);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = new Process { StartInfo = start };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(atMost);
        try
        {
            process.Start();
            process.StandardInput.Close();
            var output = ReadAsync(process.StandardOutput.BaseStream, mostOutput, patience.Token);
            var errors = ReadAsync(process.StandardError.BaseStream, 16 * 1024, patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, await output, System.Text.Encoding.UTF8.GetString(await errors));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            End(process);
        }
    }

    // what is beyond the limit is read and dropped: a full pipe would hold the program up
    static async Task<byte[]> ReadAsync(Stream from, int most, CancellationToken ct)
    {
        using var kept = new MemoryStream();
        var block = new byte[64 * 1024];
        for (int read; (read = await from.ReadAsync(block, ct)) > 0; )
            kept.Write(block, 0, (int)Math.Min(read, most - kept.Length));
        return kept.ToArray();
    }

    static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        { /* never started */
        }
    }

    static string? Which(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator)
            .Where(folder => folder.Length > 0)
            .Select(folder => System.IO.Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
}

/// <summary>How a program ended and what it wrote.</summary>
public sealed record ProgramAnswer(int ExitCode, byte[] Output, string Errors);
