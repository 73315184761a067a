namespace DealRoom.Domain.Deals;

/// <summary>How lead steps follow each other and what they are called outside (R89–R93).</summary>
public static class LeadSteps
{
    /// <summary>All of them, first to last.</summary>
    public static IReadOnlyList<LeadStep> Each { get; } = [LeadStep.Captured, LeadStep.Mql, LeadStep.Sal, LeadStep.Sql];

    /// <summary>Steps that have criteria of their own: all but the first.</summary>
    public static IReadOnlyList<LeadStep> Gated { get; } = [LeadStep.Mql, LeadStep.Sal, LeadStep.Sql];

    /// <summary>captured, mql, sal, sql.</summary>
    public static string Name(LeadStep step) =>
        step switch
        {
            LeadStep.Mql => "mql",
            LeadStep.Sal => "sal",
            LeadStep.Sql => "sql",
            _ => "captured",
        };

    /// <summary>The step a lead stands at once its handover is accepted: taking an MQL makes it a SAL; what sales had before stays what it was.</summary>
    public static LeadStep Accepted(LeadStep waiting) => waiting is LeadStep.Captured or LeadStep.Mql ? LeadStep.Sal : waiting;

    /// <summary>The step a lead goes back to when its handover is returned: one back, but what was judged a deal stays one.</summary>
    public static LeadStep Returned(LeadStep waiting) =>
        waiting switch
        {
            LeadStep.Sal => LeadStep.Mql,
            LeadStep.Sql => LeadStep.Sql,
            _ => LeadStep.Captured,
        };

    /// <summary>
    /// The step of a lead that is opened at a stage: whoever enters a deal that is already being considered has judged it a deal.
    /// </summary>
    public static LeadStep OpenedAt(DealStage stage) => stage >= DealStage.Consideration ? LeadStep.Sql : LeadStep.Captured;
}
