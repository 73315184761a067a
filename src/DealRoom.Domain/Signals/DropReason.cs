namespace DealRoom.Domain.Signals;

/// <summary>Why a reading was not kept. Every drop is counted by reason.</summary>
public enum DropReason
{
    /// <summary>It was kept.</summary>
    None,

    /// <summary>Not a reading at all.</summary>
    Malformed,

    /// <summary>About something other than what the page shows.</summary>
    OtherAsset,

    /// <summary>A page the document does not have.</summary>
    PageOutOfBounds,

    /// <summary>After the page's capability had ended, or a week later.</summary>
    TooLate,

    /// <summary>The link was cut before the reading.</summary>
    Revoked,

    /// <summary>The reader had switched recording off.</summary>
    RecordingOff,
}
