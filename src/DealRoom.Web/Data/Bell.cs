using System.Collections.Concurrent;
using System.Threading.Channels;

namespace DealRoom.Web.Data;

/// <summary>
/// Wakes whoever waits for rows. It carries nothing: whoever is woken reads the table, so a lost ring costs a poll and never a fact.
/// Each listener has its own bounded(1) channel; ringing never waits for anybody.
/// </summary>
public sealed class Bell
{
    readonly ConcurrentDictionary<BellTopic, ConcurrentDictionary<Channel<byte>, byte>> listeners = new();

    /// <summary>Somebody rang in this process: what carries it to other processes listens here.</summary>
    public event Action<BellTopic>? Rang;

    public void Ring(BellTopic topic)
    {
        RingHere(topic);
        Rang?.Invoke(topic);
    }

    /// <summary>Wakes this process only.</summary>
    public void RingHere(BellTopic topic)
    {
        if (!listeners.TryGetValue(topic, out var those))
            return;
        foreach (var listener in those.Keys)
            listener.Writer.TryWrite(0);
    }

    public Listening Listen(BellTopic topic)
    {
        var those = listeners.GetOrAdd(topic, _ => new());
        var mine = Channel.CreateBounded<byte>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        those[mine] = 0;
        return new Listening(mine, those);
    }

    /// <summary>One listener's place; disposing gives it up.</summary>
    public sealed class Listening : IDisposable
    {
        readonly Channel<byte> mine;
        readonly ConcurrentDictionary<Channel<byte>, byte> those;

        internal Listening(Channel<byte> mine, ConcurrentDictionary<Channel<byte>, byte> those) => (this.mine, this.those) = (mine, those);

        /// <summary>Returns after the next ring, or after <paramref name="atMost"/>, whichever is first.</summary>
        public async Task WaitAsync(TimeSpan atMost, CancellationToken ct)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(atMost);
            try
            {
                await mine.Reader.ReadAsync(patience.Token);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            { /* the slow poll */
            }
        }

        /// <summary>True when it rang since the last time; waits for nothing.</summary>
        public bool Rung() => mine.Reader.TryRead(out _);

        public void Dispose() => those.TryRemove(mine, out _);
    }
}

/// <summary>What a ring is about.</summary>
public enum BellTopic
{
    /// <summary>The log has new rows.</summary>
    Log,

    /// <summary>The fold has come further: moments, ledgers and scores.</summary>
    Fold,

    /// <summary>Somebody's right to see something changed.</summary>
    Access,

    /// <summary>A mail waits.</summary>
    Outbox,

    /// <summary>Tasks and alerts were made.</summary>
    FollowUps,

    /// <summary>Rows lie in the tray.</summary>
    Tray,

    /// <summary>A score model was published or taken back, or a company changed its segment.</summary>
    Models,
}
