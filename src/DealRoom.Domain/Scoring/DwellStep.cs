namespace DealRoom.Domain.Scoring;

/// <summary>A view whose active time reaches <paramref name="Seconds"/> is worth <paramref name="Multiplier"/> times its points in all (R107).</summary>
public sealed record DwellStep(int Seconds, double Multiplier);
