namespace DealRoom.Domain.Ringi.Nemawashi;

/// <summary>Where a person stands before the formal ringi (R46). Stored by number.</summary>
public enum NemawashiState
{
    /// <summary>未説明</summary>
    NotBriefed = 1,

    /// <summary>説明済</summary>
    Briefed = 2,

    /// <summary>懸念あり</summary>
    Concern = 3,

    /// <summary>賛同</summary>
    Supports = 4,
}
