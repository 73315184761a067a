namespace DealRoom.Domain.Ringi.Package;

/// <summary>ご準備の状況: how many fields are filled, wait for the drafter, or wait for an update.</summary>
/// <param name="Filled">記入済み</param>
/// <param name="Waiting">記入待ち, the empty ones too</param>
/// <param name="Stale">更新待ち</param>
public sealed record RingiProgress(int Filled, int Waiting, int Stale)
{
    /// <summary>Counts.</summary>
    public static RingiProgress Of(IEnumerable<RingiEntry> entries, IReadOnlyList<RingiSourceVersion> current)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var states = entries.Select(entry => entry.StateOf(current)).ToList();
        return new(
            states.Count(state => state == RingiEntryState.Filled),
            states.Count(state => state is RingiEntryState.Waiting or RingiEntryState.Empty),
            states.Count(state => state == RingiEntryState.Stale)
        );
    }
}
