using System.Runtime.CompilerServices;

namespace DealRoom.Web.Tests.HouseRules;

/// The checkout these tests were built from.
static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    public static IEnumerable<string> Files(string under, params string[] endings) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, under), "*", SearchOption.AllDirectories)
            .Where(f =>
                endings.Any(f.EndsWith)
                && !f.Contains("node_modules", StringComparison.Ordinal)
                && !f.Contains($"{Path.DirectorySeparatorChar}lib{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);

    public static string Short(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    static string Here([CallerFilePath] string file = "") => file;
}
