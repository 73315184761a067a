namespace DealRoom.Domain.Deals;

/// <summary>What a gate looks at (R93): scores as shown, null = nothing known.</summary>
/// <param name="PersonScore">The highest person score.</param>
/// <param name="HotAction">Somebody asked for a demo or a quote.</param>
/// <param name="Fit">F, 0–100.</param>
/// <param name="BantConfirmed">Confirmed BANT items, 0–4.</param>
public sealed record GateFacts(int? PersonScore, bool HotAction, int? Fit, int BantConfirmed);
