using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Visit;

/// All rows of all tables as text, whichever database: to show that nothing changed, or that something is nowhere.
public static class EveryTable
{
    public static Task<IReadOnlyList<string>> RowsAsync(RunningDealRoom house) =>
        house.With<IReadOnlyList<string>>(async db =>
        {
            await db.Database.OpenConnectionAsync();
            var connection = db.Database.GetDbConnection();
            var rows = new List<string>();
            var tables = await ReadAsync(
                connection,
                RunningDealRoom.OnPostgres
                    ? "SELECT table_schema || '.\"' || table_name || '\"' FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')"
                    : "SELECT '\"' || name || '\"' FROM sqlite_master WHERE type = 'table'"
            );
            Assert.True(tables.Count > 15);
            foreach (var table in tables.Order(StringComparer.Ordinal))
                rows.AddRange((await ReadAsync(connection, $"SELECT * FROM {table}")).Select(r => table + ": " + r).Order(StringComparer.Ordinal));
            return rows;
        });

    public static async Task<string> HashAsync(RunningDealRoom house) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', await RowsAsync(house)))));

    static async Task<List<string>> ReadAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names come from the database's own catalogue
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
        return rows;
    }

    static string Text(object value) =>
        value switch
        {
            byte[] { Length: 16 } id => new Guid(id, bigEndian: true).ToString(),
            byte[] bytes => Convert.ToHexString(bytes),
            DateTime at => at.ToString("o", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
}
