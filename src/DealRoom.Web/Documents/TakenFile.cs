using DealRoom.Domain.Documents;

namespace DealRoom.Web.Documents;

/// <summary>A file in the store, and what its intake found.</summary>
public sealed record TakenFile(string Name, ItemKind Kind, string ContentType, string Hash, long Size)
{
    public int Pages { get; init; } = 1;
    public string? CoverHash { get; init; }
    public string? CoverType { get; init; }
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Who looked into it; null = nobody yet, and it stays in preparation.</summary>
    public string? IntakeBy { get; init; } = "server";
}
