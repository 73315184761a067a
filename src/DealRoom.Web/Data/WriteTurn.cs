namespace DealRoom.Web.Data;

/// <summary>
/// SQLite has one writer at a time, and whoever finds it taken polls. The two that write all day, log and fold, queue here instead: each
/// begins when the other has committed. PostgreSQL needs no turn.
/// </summary>
public sealed class WriteTurn(bool needed) : IDisposable
{
    readonly SemaphoreSlim gate = new(1, 1);

    public async ValueTask<Turn> TakeAsync(CancellationToken ct)
    {
        if (needed)
            await gate.WaitAsync(ct);
        return new Turn(needed ? gate : null);
    }

    /// <summary>For a writer with a thread of its own.</summary>
    public Turn Take()
    {
        if (needed)
            gate.Wait();
        return new Turn(needed ? gate : null);
    }

    public void Dispose() => gate.Dispose();

    /// <summary>The turn; disposing passes it on.</summary>
    public readonly struct Turn(SemaphoreSlim? gate) : IDisposable
    {
        public void Dispose() => gate?.Release();
    }
}
