using DealRoom.Web.Data;
using DealRoom.Web.Hosting.Verbs;

namespace DealRoom.Web.Hosting;

/// <summary>
/// A lock on the data folder: whoever serves from it shares it, a verb that must be alone holds it whole. The system gives it back when a
/// process dies.
/// </summary>
public static class Running
{
    /// <summary>Held while the program serves.</summary>
    public static IDisposable Begin(DataFolder folder)
    {
        File.Open(PathOf(folder), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite).Dispose();
        return File.Open(PathOf(folder), FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    /// <summary>Held by a verb nobody may serve beside.</summary>
    public static IDisposable Alone(DataFolder folder)
    {
        try
        {
            return File.Open(PathOf(folder), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new VerbRefusedException($"DealRoom is running on {folder.Root}; stop it first");
        }
    }

    static string PathOf(DataFolder folder) => Path.Combine(folder.Root, "running.lock");
}
