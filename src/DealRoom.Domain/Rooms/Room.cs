using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Rooms;

/// <summary>The room of a deal: one dedicated page with everything the buying committee needs (R54).</summary>
public sealed class Room
{
    /// <summary>Names the room.</summary>
    public RoomId Id { get; init; }

    /// <summary>Its deal.</summary>
    public DealId DealId { get; init; }

    /// <summary>What the room is called on the buyer's page; empty = the deal's name.</summary>
    public string TitleJa { get; set; } = "";

    /// <summary>The same in English.</summary>
    public string TitleEn { get; set; } = "";

    /// <summary>A greeting above the sections, plain text.</summary>
    public string GreetingJa { get; set; } = "";

    /// <summary>The same in English.</summary>
    public string GreetingEn { get; set; } = "";

    /// <summary>Accent colour as #rrggbb with contrast checked, or null for the product's own.</summary>
    public string? Accent { get; set; }

    /// <summary>Content hash of the logo, or null.</summary>
    public string? LogoHash { get; set; }

    /// <summary>The logo's media type.</summary>
    public string? LogoType { get; set; }

    /// <summary>Closed rooms admit nobody.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>When the room was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
