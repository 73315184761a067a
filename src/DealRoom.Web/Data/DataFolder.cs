namespace DealRoom.Web.Data;

/// <summary>
/// Everything this installation keeps on disk. Without configuration it is <c>data</c> beside DealRoom.sln, else in the working folder
///.
/// </summary>
public sealed class DataFolder
{
    public string Root { get; }
    public string DatabaseFile => Path.Combine(Root, "dealroom.db");
    public string TrayFile => Path.Combine(Root, "intake.db");
    public string Keys => Path.Combine(Root, "keys");
    public string Files => Path.Combine(Root, "files");

    public DataFolder(string root)
    {
        Root = Path.GetFullPath(root);
        Directory.CreateDirectory(Root);
    }

    public static DataFolder From(IConfiguration configuration, IHostEnvironment environment) =>
        new(
            configuration["DealRoom:DataDirectory"]
                ?? Path.Combine(SolutionFolder(environment.ContentRootPath) ?? Environment.CurrentDirectory, "data")
        );

    static string? SolutionFolder(string start)
    {
        for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "DealRoom.sln")))
                return at.FullName;
        return null;
    }
}
