using System.Globalization;
using DealRoom.Domain.Deals;

namespace DealRoom.Domain.Scoring;

/// <summary>
/// Which companies a model is for (R61): those of some industries, of a band of employees, of both, or everyone. A company whose industry or
/// size is unknown belongs to no segment that asks for it. Industries are compared as search compares: without width, kana kind and spaces.
/// </summary>
public sealed record ModelSegment(IReadOnlyList<string> Industries, int? MinEmployees = null, int? MaxEmployees = null)
{
    /// <summary>All companies.</summary>
    public static ModelSegment Everyone { get; } = new([]);

    /// <summary>How closely the segment describes a company: 0 everyone, 1 industry or size, 2 both. The closer one wins.</summary>
    public int Closeness => (Industries.Count > 0 ? 1 : 0) + (AsksForSize ? 1 : 0);

    private bool AsksForSize => MinEmployees is not null || MaxEmployees is not null;

    /// <summary>Does a company of this industry and size belong here?</summary>
    public bool Takes(string? industry, int? employees)
    {
        if (AsksForSize && !(employees >= (MinEmployees ?? 0) && employees <= (MaxEmployees ?? int.MaxValue)))
        {
            return false;
        }
        if (Industries.Count == 0)
        {
            return true;
        }
        var key = SearchKey.Of(industry ?? "");
        return key.Length > 0 && Industries.Any(one => SearchKey.Of(one) == key);
    }

    /// <summary>The same industries and band, whatever list object carries them.</summary>
    public bool Equals(ModelSegment? other) =>
        other is not null
        && MinEmployees == other.MinEmployees
        && MaxEmployees == other.MaxEmployees
        && Industries
            .Select(SearchKey.Of)
            .Order(StringComparer.Ordinal)
            .SequenceEqual(other.Industries.Select(SearchKey.Of).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(MinEmployees, MaxEmployees, Industries.Count);

    /// <summary>As stored: industries by comma, then the band.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{string.Join(',', Industries)}|{MinEmployees}|{MaxEmployees}");
}
