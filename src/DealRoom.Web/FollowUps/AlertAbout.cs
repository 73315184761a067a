using DealRoom.Domain.Deals;
using DealRoom.Domain.FollowUps;
using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;

namespace DealRoom.Web.FollowUps;

/// <summary>What somebody is to be told.</summary>
public sealed record AlertAbout
{
    /// <summary>The decision or task: with the rule it names the message for ever.</summary>
    public required Guid Subject { get; init; }
    public required AlertRule Rule { get; init; }
    public required DealId Deal { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid? Task { get; init; }
    public MemberId? Member { get; init; }
    public SignalKind? Signal { get; init; }
    public int? Score { get; init; }
    public Tier? Tier { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    public string Detail { get; init; } = "";

    /// <summary>Whoever has had a mail with the buyer's own words already: no second one.</summary>
    public string? MailedAlready { get; init; }

    public string StableId => $"{Subject:N}:{Rule}";
}
