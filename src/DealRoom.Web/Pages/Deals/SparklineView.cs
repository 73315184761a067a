namespace DealRoom.Web.Pages.Deals;

/// <summary>The course of a score (0..100), oldest first, evenly spaced; a hairline marks the threshold.</summary>
public sealed record SparklineView(IReadOnlyList<double> Points, string Label, int Threshold = 80);
