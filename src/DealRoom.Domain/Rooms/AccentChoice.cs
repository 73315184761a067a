namespace DealRoom.Domain.Rooms;

/// <summary>What became of a colour typed for a room (R54).</summary>
public abstract record AccentChoice
{
    private AccentChoice() { }

    /// <summary>The room may wear it.</summary>
    public sealed record Accepted(Accent Accent) : AccentChoice;

    /// <summary>Text in it could not be read on paper; the nearest darker shade that can is offered.</summary>
    public sealed record TooPale(double Contrast, Colour Suggestion) : AccentChoice;

    /// <summary>Neither #rgb nor #rrggbb.</summary>
    public sealed record NotAColour : AccentChoice;
}
