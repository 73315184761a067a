using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Ringi.Nemawashi;

/// <summary>One line of the order of explanation (R46, R49): a person, or a department nobody is known of yet.</summary>
/// <param name="Turn">Why here.</param>
/// <param name="Member">The person; null = 未把握.</param>
/// <param name="Department">The department.</param>
/// <param name="State">Where the person stands.</param>
public sealed record NemawashiEntry(NemawashiTurn Turn, MemberId? Member, Department? Department, NemawashiState State = NemawashiState.NotBriefed);
