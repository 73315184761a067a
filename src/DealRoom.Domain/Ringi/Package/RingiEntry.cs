namespace DealRoom.Domain.Ringi.Package;

/// <summary>The text of a field, and what it was built from (R95).</summary>
/// <param name="Field">The field.</param>
/// <param name="Text">Plain text, lines ended by \n.</param>
/// <param name="BuiltFrom">The versions it was built from; empty = by hand.</param>
/// <param name="Edited">Somebody changed what was generated, so it is not written over without being asked.</param>
public sealed record RingiEntry(RingiField Field, string Text, IReadOnlyList<RingiSourceVersion> BuiltFrom, bool Edited = false)
{
    /// <summary>Which sources have another version by now, or are there no more.</summary>
    public IReadOnlyList<RingiSource> StaleSources(IReadOnlyList<RingiSourceVersion> current) =>
        [.. BuiltFrom.Where(built => !current.Contains(built)).Select(built => built.Source)];

    /// <summary>How it stands, given the versions in force: stale before waiting, since what waits may be waiting for the old.</summary>
    public RingiEntryState StateOf(IReadOnlyList<RingiSourceVersion> current) =>
        string.IsNullOrWhiteSpace(Text) ? RingiEntryState.Empty
        : StaleSources(current).Count > 0 ? RingiEntryState.Stale
        : IsMarked ? RingiEntryState.Waiting
        : RingiEntryState.Filled;

    /// <summary>Does a place wait for the drafter?</summary>
    public bool IsMarked =>
        Text.Contains(RingiVoice.Mark.Ja, StringComparison.Ordinal) || Text.Contains(RingiVoice.Mark.En, StringComparison.Ordinal);

    /// <summary>The text after somebody edited it; what it was built from is remembered.</summary>
    public RingiEntry Rewritten(string text) => this with { Text = text, Edited = true };
}
