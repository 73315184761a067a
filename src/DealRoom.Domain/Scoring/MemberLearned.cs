using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Scoring;

/// <summary>A member has these roles, flags, title and department from this instant. The first one stands at the member's knownSince.</summary>
public sealed record MemberLearned(long Seq, Guid Id, DateTimeOffset At, MemberId Member, MemberFacts Facts) : DealEvent(Seq, Id, At);
