using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DealRoom.Web.Data;

/// <summary>
/// Appends rows to the log under the one lock and the one numbering there is: the log and a page's own transaction both use it, so a deed is
/// written with its row or not at all. Numbers follow commit order, on PostgreSQL too, where a sequence alone would not.
/// The caller commits and then rings <see cref="BellTopic.Log"/>.
/// </summary>
public abstract class SignalRows
{
    /// <summary>Where rows of a crowd lie until they are put in their place; null where every row goes straight into the table.</summary>
    public virtual InTray? Tray => null;

    /// <returns>One flag per row: true = written, false = it was there already.</returns>
    public abstract Task<bool[]> AppendAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<SignalRow> rows, CancellationToken ct);

    /// <summary>
    /// Waits for this transaction's turn before it reads what its rows will tell. On SQLite the transaction itself is the turn.
    /// </summary>
    public virtual Task TakeTurnAsync(DealRoomDb db, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Appends within the transaction <paramref name="db"/> is in.</summary>
    public Task<bool[]> AppendAsync(DealRoomDb db, IReadOnlyList<SignalRow> rows, CancellationToken ct)
    {
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("A row is appended inside its deed's transaction.");
        return AppendAsync(db.Database.GetDbConnection(), transaction.GetDbTransaction(), rows, ct);
    }
}
