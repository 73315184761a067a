namespace DealRoom.Web.Deals;

/// <summary>What became of a deed. Somebody else's deal and one that does not exist are the same answer.</summary>
public abstract record Outcome<T>
{
    Outcome() { }

    /// <summary>Kept, with its rows in the log.</summary>
    public sealed record Done(T Value) : Outcome<T>;

    /// <summary>Nothing was kept; each slip names its field.</summary>
    public sealed record Refused(Slips Slips) : Outcome<T>;

    public sealed record NotThere : Outcome<T>;
}
