using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Ringi.Authority;

/// <summary>合議 of a department (R47).</summary>
/// <param name="Department">Who is asked.</param>
/// <param name="When">When.</param>
/// <param name="From">The amount from which on, this one included.</param>
public sealed record ConsultRule(Department Department, ConsultWhen When, decimal? From = null)
{
    /// <summary>Does it apply?</summary>
    public bool Applies(AuthorityFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return When switch
        {
            ConsultWhen.Always => true,
            ConsultWhen.FromAmount => facts.Amount >= (From ?? 0),
            ConsultWhen.OwnTerms => facts.OwnTerms,
            _ => facts.OutsideBudget,
        };
    }
}
