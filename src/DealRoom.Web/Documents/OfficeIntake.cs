using System.IO.Compression;

namespace DealRoom.Web.Documents;

/// <summary>Word, Excel and PowerPoint files are counted through without being unpacked: no macros, no bombs.</summary>
public static class OfficeIntake
{
    const int MostEntries = 5000;
    const long MostUnpacked = 500L * 1024 * 1024,
        SmallEnough = 10L * 1024 * 1024;
    const int MostRatio = 100;

    /// <returns>Why not, as the key of a text; null when it may come in.</returns>
    public static string? Judge(string path)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            if (zip.Entries.Count > MostEntries)
                return "intake.office.large";
            var unpacked = zip.Entries.Sum(e => e.Length);
            if (unpacked > MostUnpacked || (unpacked > SmallEnough && unpacked / MostRatio > zip.Entries.Sum(e => e.CompressedLength)))
                return "intake.office.large";
            if (zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return "intake.office.macros";
            return zip.GetEntry("[Content_Types].xml") is null ? "intake.damaged" : null;
        }
        catch (InvalidDataException)
        {
            return "intake.damaged";
        }
    }
}
