using System.Data.Common;

namespace DealRoom.Web.Data;

/// <summary>SQLite: BEGIN IMMEDIATE is the lock, AUTOINCREMENT the numbering.</summary>
sealed class SqliteSignalRows(DataFolder folder) : SignalRows, IDisposable
{
    public override InTray Tray { get; } = new(folder);

    public override Task<bool[]> AppendAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<SignalRow> rows, CancellationToken ct)
    {
        using var insert = new SignalStatement(connection, "Signals");
        var written = new bool[rows.Count];
        for (var i = 0; i < rows.Count; i++)
            written[i] = insert.Insert(rows[i]);
        return Task.FromResult(written);
    }

    public void Dispose() => Tray.Dispose();
}
