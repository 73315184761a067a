using System.Globalization;

namespace DealRoom.Web.Tests.Faults;

/// One line a fault test prints, for whoever reads the log of a run: what was expected, what came.
static class FaultLine
{
    /// Full length: DEALROOM_FAULTS=full. Shortened otherwise.
    public static bool Full => Environment.GetEnvironmentVariable("DEALROOM_FAULTS") == "full";

    // a test host's own output is shown by some loggers only: the lines also go into a file, for the script that runs everything
    static string File =>
        Environment.GetEnvironmentVariable("DEALROOM_FAULT_LINES") ?? Path.Combine(HouseRules.Repository.Root, "artifacts", "fault-lines.txt");

    public static void Print(string fault, long expected, long got, long missing, long duplicated, string beside = "")
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{fault} expected {expected} got {got} missing {missing} duplicated {duplicated}{(beside.Length > 0 ? " (" + beside + ")" : "")}"
        );
        Console.WriteLine(line);
        System.IO.File.AppendAllLines(File, [line]);
    }
}
