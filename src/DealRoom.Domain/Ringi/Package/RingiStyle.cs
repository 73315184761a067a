namespace DealRoom.Domain.Ringi.Package;

/// <summary>How our own sentences end in Japanese. What people wrote is never rewritten. Stored by number.</summary>
public enum RingiStyle
{
    /// <summary>敬体: です・ます</summary>
    Polite = 1,

    /// <summary>常体: である</summary>
    Plain = 2,
}
