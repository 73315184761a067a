namespace DealRoom.Web.Deals;

/// <summary>A field of a change: not given = it stays as it is; given and null = it is cleared.</summary>
public readonly record struct Optional<T>(T Value)
{
    public bool Given { get; } = true;

    public static implicit operator Optional<T>(T value) => new(value);
}
