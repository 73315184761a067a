namespace DealRoom.Domain.Deals;

/// <summary>Why a line of a list of attendance cannot be taken in.</summary>
public enum AttendanceProblem
{
    /// <summary>Neither an e-mail address nor name and company.</summary>
    NoPerson = 1,

    /// <summary>No e-mail address can look like this.</summary>
    BadEmail = 2,

    /// <summary>The date cannot be read, or may mean two days.</summary>
    BadDate = 3,

    /// <summary>The date lies in the future.</summary>
    FutureDate = 4,

    /// <summary>Longer than a name or an address can be.</summary>
    TooLong = 5,

    /// <summary>Characters no document can carry.</summary>
    NotText = 6,

    /// <summary>The same person stood on an earlier line.</summary>
    Repeated = 7,

    /// <summary>Two people of one deal bear this name.</summary>
    Ambiguous = 8,
}
