using System.Diagnostics;
using System.Globalization;
using DealRoom.Ground;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using DealRoom.Web.Signals;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace DealRoom.Benchmarks.Ratios;

/// P5: the score at a past instant in a deal of a hundred thousand signals beside one of a thousand; and what the fold costs beside a bare
/// insert of the signals it takes.
static class PastScore
{
    const int Few = 1000,
        Many = 100_000,
        InOneLeg = 60,
        Batch = 2000;

    public static async Task<IReadOnlyList<Measured>> RunAsync(Bench bench)
    {
        var child = bench.Own("past", bench.Folder("past"), bench.Pairs.ToString(CultureInfo.InvariantCulture));
        await child.ExitAsync(TimeSpan.FromMinutes(30));
        if (child.ExitCode != 0)
            throw new InvalidOperationException(child.Said);
        var lines = child.Said.Split('\n');
        bench.Stop(child);
        double[] Of(string name) =>
            [
                .. lines
                    .Where(l => l.StartsWith(name, StringComparison.Ordinal))
                    .Select(l => double.Parse(l.Split(' ')[1], CultureInfo.InvariantCulture)),
            ];
        return
        [
            Measured.AtMost(
                "P5 score at a past instant, 10⁵ ÷ 10³ signals, p50",
                1.5,
                Of("PAST "),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"medians {Measured.Quantile(Of("MANY "), 0.5):F2} and {Measured.Quantile(Of("FEW "), 0.5):F2} ms"
                )
            ),
            Measured.AtLeast(
                "P6 signals folded into state, ledger and moments a second ÷ a bare insert of the same signals",
                0.3,
                Of("FOLD "),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Many} signals, batches of {Batch}; bare: one prepared statement, the log's table with its indexes"
                )
            ),
        ];
    }

    /// The measuring process.
    public static async Task MeasureAsync(string folder, int pairs)
    {
        await using var app = LoadGround.Services(Bench.Settings(folder));
        var ground = await LoadGround.FillAsync(app.Services, deals: 2, readersEach: 10, documentsEach: 4, CancellationToken.None);
        var (log, fold) = (app.Services.GetRequiredService<SignalLog>(), app.Services.GetRequiredService<ScoreProjection>());
        await ((IHostedService)log).StartAsync(default);
        var (many, few) = (new Beats(ground, 0), new Beats(ground, 1));
        var began = DateTimeOffset.UtcNow.AddMinutes(-28);
        await FillAsync(log, few, Few, began);
        while (await fold.FoldBatchAsync(default)) { }
        var seconds = 0d;
        for (var i = 0; i < Many; i += Batch)
        {
            await FillAsync(log, many, Batch, began + TimeSpan.FromMinutes(26) * i / Many, TimeSpan.FromMinutes(26) / Many);
            var clock = Stopwatch.GetTimestamp();
            while (await fold.FoldBatchAsync(default)) { }
            seconds += Stopwatch.GetElapsedTime(clock).TotalSeconds;
        }
        for (var i = 0; i < Math.Min(pairs, 3); i++)
            Console.WriteLine("FOLD " + (Many / seconds / BareRowsPerSecond(folder)).ToString("F3", CultureInfo.InvariantCulture));
        for (var pair = 0; pair < pairs + 1; pair++)
        {
            var (f, m) = (await LegAsync(app.Services, ground, 1), await LegAsync(app.Services, ground, 0));
            if (pair == 0)
                continue;
            Console.WriteLine("PAST " + (m / f).ToString("F3", CultureInfo.InvariantCulture));
            Console.WriteLine("MANY " + m.ToString("F3", CultureInfo.InvariantCulture));
            Console.WriteLine("FEW " + f.ToString("F3", CultureInfo.InvariantCulture));
        }
        await ((IHostedService)log).StopAsync(default);
    }

    static async Task FillAsync(SignalLog log, Beats beats, int count, DateTimeOffset from, TimeSpan? step = null)
    {
        for (var i = 0; i < count; i += 500)
        {
            var at = i;
            await log.TryAppendAsync([
                .. Enumerable
                    .Range(at, Math.Min(500, count - at))
                    .Select(n => beats.Next(from + (step ?? TimeSpan.FromMinutes(26) / count) * n, 400)),
            ]);
        }
    }

    static async Task<double> LegAsync(IServiceProvider services, LoadGround ground, int deal)
    {
        var times = new List<double>();
        var random = new Random(deal);
        for (var i = 0; i < InOneLeg; i++)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<DealRoomDb>();
            var at = DateTimeOffset.UtcNow.AddMinutes(-28 + 25 * random.NextDouble());
            var clock = Stopwatch.GetTimestamp();
            if (await DealScores.AtAsync(db, ground.Deals[deal], at, default) is null)
                throw new InvalidOperationException("No score.");
            times.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }
        return Measured.Quantile(times, 0.5);
    }

    /// The same signals into a table of the same shape in a file of its own, a commit for each batch.
    static double BareRowsPerSecond(string folder)
    {
        var file = Path.Combine(folder, "bare.db");
        File.Delete(file);
        using var db = new SqliteConnection($"Data Source={file};Pooling=False");
        db.Open();
        Run(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536;");
        Run(db, $"ATTACH '{Path.Combine(folder, "dealroom.db")}' AS src");
        foreach (var table in new[] { "Signals" })
        foreach (
            var sql in Texts(db, $"SELECT sql FROM src.sqlite_master WHERE tbl_name='{table}' AND sql IS NOT NULL AND type IN ('table','index')")
        )
            Run(db, sql);
        var (rows, seconds) = (0L, 0d);
        foreach (var table in new[] { "Signals" })
        {
            var held = new List<object[]>();
            using (var read = db.CreateCommand())
            {
                read.CommandText = $"SELECT * FROM src.\"{table}\"";
                using var reader = read.ExecuteReader();
                while (reader.Read())
                {
                    var row = new object[reader.FieldCount];
                    reader.GetValues(row);
                    held.Add(row);
                }
            }
            var clock = Stopwatch.GetTimestamp();
            foreach (var batch in held.Chunk(Batch))
                Insert(db, table, batch);
            seconds += Stopwatch.GetElapsedTime(clock).TotalSeconds;
            rows += held.Count;
        }
        return rows / seconds;
    }

    static void Insert(SqliteConnection db, string table, object[][] rows)
    {
        using var transaction = db.BeginTransaction();
        using var command = db.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO main.\"{table}\" VALUES ({string.Join(',', rows[0].Select((_, i) => "$" + i))})";
        for (var i = 0; i < rows[0].Length; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i });
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                command.Parameters[i].Value = row[i];
            command.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    static List<string> Texts(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetString(0));
        return texts;
    }

    static void Run(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
