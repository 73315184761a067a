namespace DealRoom.Domain.Ringi.Authority;

/// <summary>Who decides, who approves before, who is consulted, and by which limits.</summary>
/// <param name="Decider">The level that decides.</param>
/// <param name="Above">The amount decided one level lower; null = this is the lowest.</param>
/// <param name="Before">The levels below, which approve first, the lowest first.</param>
/// <param name="Consulted">The rules that apply.</param>
public sealed record AuthorityAnswer(
    AuthorityLevel Decider,
    decimal? Above,
    IReadOnlyList<AuthorityLevel> Before,
    IReadOnlyList<ConsultRule> Consulted
);
