using System.Globalization;

namespace DealRoom.Benchmarks.Ratios;

/// One line of the table: the median of the ratios of single pairs, and how far they spread.
sealed record Measured(string Name, string Aim, double Median, double Spread, bool Met, string Beside)
{
    public static Measured AtLeast(string name, double aim, IReadOnlyList<double> ratios, string beside) =>
        Of(name, "≥ " + aim.ToString("F2", CultureInfo.InvariantCulture), ratios, m => m >= aim, beside);

    public static Measured AtMost(string name, double aim, IReadOnlyList<double> ratios, string beside) =>
        Of(name, "≤ " + aim.ToString("F2", CultureInfo.InvariantCulture), ratios, m => m <= aim, beside);

    static Measured Of(string name, string aim, IReadOnlyList<double> ratios, Func<double, bool> met, string beside)
    {
        var median = Quantile(ratios, 0.5);
        return new(name, aim, median, Quantile(ratios, 0.75) - Quantile(ratios, 0.25), met(median), beside);
    }

    public static double Quantile(IEnumerable<double> values, double q)
    {
        var sorted = values.Order().ToArray();
        if (sorted.Length == 0)
            return double.NaN;
        var at = q * (sorted.Length - 1);
        var (low, high) = (sorted[(int)Math.Floor(at)], sorted[(int)Math.Ceiling(at)]);
        return low + (high - low) * (at - Math.Floor(at));
    }

    public string Row() =>
        string.Create(CultureInfo.InvariantCulture, $"| {Name} | {Aim} | {Median:F2} (IQR {Spread:F2}) | {(Met ? "yes" : "**no**")} | {Beside} |");
}
