using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Scoring;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Why a deal stands where it stands on the board.</summary>
public enum BoardGroup
{
    Now,
    Today,
    Week,
    Quiet,
    Closed,
}

/// <summary>One deal on the board.</summary>
public sealed record BoardRow
{
    public required DealId Id { get; init; }
    public required string Company { get; init; }
    public required string Name { get; init; }
    public required long? Amount { get; init; }
    public required DealStage Stage { get; init; }
    public required string Owner { get; init; }

    /// <summary>Null while nothing of the deal has been folded.</summary>
    public required ScoreView? Score { get; init; }

    /// <summary>Change of the displayed score in seven days.</summary>
    public required int Rise { get; init; }
    public required IReadOnlyList<double> Month { get; init; }
    public required BothLanguages? LastSentence { get; init; }
    public required DateTimeOffset? LastAt { get; init; }
    public required IReadOnlyList<Gaps.Gap> Gaps { get; init; }
    public required IReadOnlyList<Present> Present { get; init; }
    public required BoardGroup Group { get; init; }

    /// <summary>Risks that are no gap of the committee.</summary>
    public required IReadOnlyList<Risk> Risks { get; init; }
}
