using DealRoom.Web.Hosting.Verbs;

namespace DealRoom.Web.Hosting;

/// <summary>
/// What an operator asks of the program without starting it: no web server, no background work, no log. Standard output carries the result
/// alone; what went wrong is one line on standard error, and the exit code is not 0.
/// </summary>
public sealed class CommandLine
{
    static readonly Dictionary<string, Func<CommandLine, IServiceProvider, CancellationToken, Task>> Verbs = new()
    {
        ["user create"] = UserVerb.CreateAsync,
        ["token create"] = TokenVerb.CreateAsync,
        ["migrate"] = MigrateVerb.RunAsync,
        ["rebuild-scores"] = RebuildVerb.RunAsync,
        ["backup"] = BackupVerb.RunAsync,
        ["restore"] = RestoreVerb.RunAsync,
        ["doctor"] = DoctorVerb.RunAsync,
        ["health"] = HealthVerb.RunAsync,
    };

    readonly Dictionary<string, string> options = [];
    readonly string verb;

    CommandLine(string[] args)
    {
        var words = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
        verb = string.Join(' ', words);
        for (var i = words.Count; i < args.Length; i++)
        {
            var name = args[i].TrimStart('-');
            var hasValue = i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal);
            options[name] = hasValue ? args[++i] : "";
        }
    }

    /// <summary>Null when the program is simply started.</summary>
    public static CommandLine? Read(string[] args) =>
        args.Length > 0 && !args[0].StartsWith('-') && !args[0].StartsWith('/') ? new CommandLine(args) : null;

    public string? Option(string name) => options.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public bool Has(string name) => options.ContainsKey(name);

    public string Needed(string name) => Option(name) ?? throw new VerbRefusedException($"{verb} needs --{name}");

    public async Task<int> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        try
        {
            if (!Verbs.TryGetValue(verb, out var deed))
                throw new VerbRefusedException($"unknown verb '{verb}'; there are: {string.Join(", ", Verbs.Keys)}");
            await deed(this, services, ct);
            return 0;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            await Console.Error.WriteLineAsync(e.Message.ReplaceLineEndings(" ").AsMemory(), ct);
            return 1;
        }
    }
}
