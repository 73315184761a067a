namespace DealRoom.Web.Hosting.Verbs;

/// <summary>What an examination found.</summary>
sealed class Findings
{
    readonly List<string> lines = [];
    readonly List<string> failures = [];

    public void Ok(string what, string detail) => lines.Add($"ok    {what}: {detail}");

    public void Warn(string what, string detail) => lines.Add($"warn  {what}: {detail}");

    public void Bad(string what, string detail)
    {
        lines.Add($"FAIL  {what}: {detail}");
        failures.Add($"{what}: {detail}");
    }

    public void Check(string what, bool good, string goodDetail, string badDetail)
    {
        if (good)
            Ok(what, goodDetail);
        else
            Bad(what, badDetail);
    }

    /// <summary>Prints every line; throws when something failed.</summary>
    public void Tell()
    {
        foreach (var line in lines)
            Console.Out.WriteLine(line);
        if (failures.Count > 0)
            throw new VerbRefusedException(string.Join(" | ", failures));
    }
}
