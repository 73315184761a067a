using DealRoom.Domain.Ringi.Nemawashi;

namespace DealRoom.Domain.Ringi.Package;

/// <summary>A department that was asked, as the ringi tells it: a concern is 確認中, its words are nobody else's business.</summary>
/// <param name="Department">The department's name.</param>
/// <param name="Person">Who was spoken to; empty = nobody yet.</param>
/// <param name="State">How it stands.</param>
public sealed record RingiConsultation(string Department, string Person, NemawashiState State);
