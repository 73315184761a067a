namespace DealRoom.Domain.Scoring;

/// <summary>Whether a handover is due at an instant, and for what: oldest trigger first (R62).</summary>
public sealed record HandoverView(IReadOnlyList<HandoverTrigger> Triggers)
{
    /// <summary>Somebody should take the deal over.</summary>
    public bool Due => Triggers.Count > 0;

    /// <summary>The trigger that made it due.</summary>
    public HandoverTrigger? First => Due ? Triggers[0] : null;
}
