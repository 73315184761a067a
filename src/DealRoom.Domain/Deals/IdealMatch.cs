namespace DealRoom.Domain.Deals;

/// <summary>
/// How well a deal matches the ideal customer (R10). Elements the ideal customer says nothing about, or gives no weight, are left out;
/// what is not known of the deal lowers the completeness and not the match.
/// </summary>
/// <param name="Lines">The elements that count, in order.</param>
public sealed record IdealMatch(IReadOnlyList<IdealMatchLine> Lines)
{
    /// <summary>Half of a range's end still half matches: 80 people where 100 and more are wanted.</summary>
    public const double NearFactor = 2;

    /// <summary>Below this share of known weight the match is 暫定.</summary>
    public const double ProvisionalBelow = 0.5;

    /// <summary>Σ weight × share ÷ Σ known weight, 0–1; null when nothing is known.</summary>
    public double? Share => Known > 0 ? Lines.Sum(line => line.Weight * (line.Share ?? 0)) / Known : null;

    /// <summary>Share of the weight that is known, 0–1; 0 when nothing is asked for.</summary>
    public double Completeness => Lines.Count > 0 ? Known / Lines.Sum(line => (double)line.Weight) : 0;

    /// <summary>暫定.</summary>
    public bool Provisional => Completeness < ProvisionalBelow;

    /// <summary>The elements that are known not to match fully, worst first.</summary>
    public IReadOnlyList<IdealMatchLine> Unmatched =>
        [.. Lines.Where(line => line.Share is < 1).OrderBy(line => line.Share).ThenByDescending(line => line.Weight)];

    private double Known => Lines.Where(line => line.Share is not null).Sum(line => (double)line.Weight);

    /// <summary>The share of one element; null when it does not count or is not known.</summary>
    public double? Of(IdealElement element) => Lines.FirstOrDefault(line => line.Element == element)?.Share;

    /// <summary>Holds a deal against the ideal customer.</summary>
    public static IdealMatch Of(IdealCustomer ideal, IdealFacts facts)
    {
        ArgumentNullException.ThrowIfNull(ideal);
        ArgumentNullException.ThrowIfNull(facts);
        var lines = new List<IdealMatchLine>();
        Add(IdealElement.Industry, ideal.IndustryWeight, ideal.Industries.Count > 0, Industry(ideal, facts));
        Add(IdealElement.Size, ideal.SizeWeight, ideal.EmployeesFrom is not null || ideal.EmployeesTo is not null, Size(ideal, facts.Employees));
        Add(IdealElement.Needs, ideal.NeedsWeight, ideal.Needs.Count > 0, Covered(facts.Needs, ideal.Needs));
        Add(
            IdealElement.Process,
            ideal.ProcessWeight,
            ideal.Processes.Count > 0,
            facts.Process is { } process ? (ideal.Processes.Contains(process) ? 1 : 0) : null
        );
        return new IdealMatch(lines);

        void Add(IdealElement element, int weight, bool asked, double? share)
        {
            if (asked && weight > 0)
            {
                lines.Add(new IdealMatchLine(element, weight, share));
            }
        }
    }

    /// <summary>The share of needs that are among those answered (R14); null when no need is known.</summary>
    public static double? Covered(IReadOnlyCollection<int> needs, IReadOnlyCollection<int> answered)
    {
        ArgumentNullException.ThrowIfNull(needs);
        ArgumentNullException.ThrowIfNull(answered);
        return needs.Count > 0 ? (double)needs.Count(answered.Contains) / needs.Count : null;
    }

    /// <summary>取引履歴 by rule (R15): an existing customer 1, an earlier contact 0.6, neither 0; null when neither was asked.</summary>
    public static double? History(bool? existingCustomer, bool? earlierContact) =>
        existingCustomer == true ? 1
        : earlierContact == true ? 0.6
        : existingCustomer is null && earlierContact is null ? null
        : 0;

    private static double? Industry(IdealCustomer ideal, IdealFacts facts)
    {
        var industry = Words.Comparable(facts.Industry);
        if (industry.Length == 0)
        {
            return null;
        }

        return ideal.Industries.Any(word => Words.Comparable(word) is { Length: > 0 } wanted && Words.Find(industry, wanted) >= 0) ? 1 : 0;
    }

    private static double? Size(IdealCustomer ideal, int? employees)
    {
        if (employees is not { } number)
        {
            return null;
        }

        var (from, to) = (ideal.EmployeesFrom ?? 0, ideal.EmployeesTo ?? int.MaxValue);
        if (number >= from && number <= to)
        {
            return 1;
        }

        return number * NearFactor >= from && number <= to * NearFactor ? 0.5 : 0;
    }
}
