using System.Globalization;
using DealRoom.Ground;
using Microsoft.Data.Sqlite;

namespace DealRoom.Benchmarks.Ratios;

/// What all ratios share: the product and its bare counterpart as processes on the first processor, and the length of a leg.
sealed class Bench(int pairs, double seconds) : IDisposable
{
    public const int ProductPort = 5110,
        BarePort = 5111;
    readonly string root = Directory.CreateTempSubdirectory("dealroom-bench-").FullName;
    readonly List<IDisposable> running = [];

    public int Pairs => pairs;
    public double Seconds => seconds;
    public static Uri Product { get; } = new($"http://127.0.0.1:{ProductPort}/");
    public static Uri Bare { get; } = new($"http://127.0.0.1:{BarePort}/");

    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(root, name)).FullName;

    public static Dictionary<string, string?> Settings(string folder) => new() { ["DealRoom:DataDirectory"] = folder, ["DealRoom:Demo"] = "false" };

    public async Task<ChildProcess> StartProductAsync(string folder)
    {
        var environment = Settings(folder).ToDictionary(s => s.Key.Replace(":", "__", StringComparison.Ordinal), s => s.Value);
        environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        environment["DealRoom__PublicUrl"] = Product.ToString();
        environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{ProductPort}";
        var product = new ChildProcess(Path.Combine(AppContext.BaseDirectory, "DealRoom.Web.dll"), [], environment, cpu: 0);
        running.Add(product);
        await product.ReadyAsync(new Uri(Product, "health/ready"), TimeSpan.FromSeconds(60));
        return product;
    }

    public async Task<ChildProcess> StartBareAsync()
    {
        var bare = Own("bare", BarePort.ToString(CultureInfo.InvariantCulture));
        await bare.ReadyAsync(new Uri(Bare, "ready"), TimeSpan.FromSeconds(30));
        return bare;
    }

    /// This program itself in one of its other parts, on the first processor.
    public ChildProcess Own(params string[] arguments)
    {
        var child = new ChildProcess(Path.Combine(AppContext.BaseDirectory, "DealRoom.Benchmarks.dll"), arguments, cpu: 0);
        running.Add(child);
        return child;
    }

    public void Stop(ChildProcess child)
    {
        running.Remove(child);
        child.Dispose();
    }

    /// The product's data folder, filled with deals and readers before it starts.
    public static async Task<LoadGround> FillAsync(string folder, int deals, int readersEach, int documentsEach)
    {
        LoadGround ground;
        await using (var services = LoadGround.Services(Settings(folder)))
            ground = await LoadGround.FillAsync(services.Services, deals, readersEach, documentsEach, CancellationToken.None);
        SqliteConnection.ClearAllPools();
        return ground;
    }

    public static SqliteConnection OpenToRead(string folder, string file = "dealroom.db")
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, file)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }

    public static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long n ? n : 0;
    }

    public void Dispose()
    {
        foreach (var one in running.ToList())
            one.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(root, true);
    }
}
