using System.Globalization;
using DealRoom.Domain.Scoring;

namespace DealRoom.Web.Pages.Scoring;

/// <summary>Coordinates of the backtest's drawings, as SVG writes numbers.</summary>
static class Plot
{
    public const int Left = 44,
        Top = 12,
        Size = 200;

    public static string X(double share) => Number(Left + Size * share);

    public static string Y(double share) => Number(Top + Size * (1 - share));

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The staircase of a ranking.</summary>
    public static string Stairs(Backtest report)
    {
        var path = new System.Text.StringBuilder($"M{X(0)} {Y(0)}");
        foreach (var (lost, won) in report.Ranking)
            path.Append(CultureInfo.InvariantCulture, $"V{Y(won)}H{X(lost)}");
        return path.ToString();
    }
}
