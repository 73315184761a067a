using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Scoring;

/// <summary>
/// A deed or a reading of a buyer. The instant is its end; a reading began <see cref="ActiveMs"/> earlier. Without an asset the kind
/// is the asset.
/// </summary>
public sealed record Signal(long Seq, Guid Id, DateTimeOffset At, SignalKind Kind, PersonId Person) : DealEvent(Seq, Id, At)
{
    /// <summary>What was read, saved, run or asked about.</summary>
    public string Asset { get; init; } = "";

    /// <summary>Page of the document.</summary>
    public int? Page { get; init; }

    /// <summary>Active reading time, milliseconds; views only.</summary>
    public long ActiveMs { get; init; }

    /// <summary>True: all steps this signal reaches are one ledger row. False (a reading of a browser): a row for each step.</summary>
    public bool OneRow { get; init; }

    /// <summary>To whom a forward went; it pays once per recipient. Null is somebody new.</summary>
    public string? Recipient { get; init; }

    /// <summary>The asset, or the kind's name where none is given.</summary>
    public string AssetName() => Asset.Length > 0 ? Asset : Names[Kind];

    private static readonly Dictionary<SignalKind, string> Names = Enum.GetValues<SignalKind>().ToDictionary(kind => kind, kind => kind.ToString());
}
