namespace DealRoom.Domain.Ringi.Package;

/// <summary>Who is expected to fill a field (R95). All of them may be edited by both sides.</summary>
public enum RingiAuthor
{
    /// <summary>起案者: the buyer alone knows it.</summary>
    Drafter = 1,

    /// <summary>The vendor drafts it.</summary>
    Vendor = 2,

    /// <summary>Both together.</summary>
    Joint = 3,

    /// <summary>The product, from the room.</summary>
    Automatic = 4,
}
