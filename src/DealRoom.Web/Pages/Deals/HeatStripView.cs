namespace DealRoom.Web.Pages.Deals;

/// <summary>One cell per page of a document; ink density is active time, full at <see cref="FullAt"/>.</summary>
public sealed record HeatStripView(IReadOnlyList<HeatCell> Cells)
{
    public static readonly TimeSpan FullAt = TimeSpan.FromSeconds(60);
}

/// <summary>Active time on one page (1-based); zero is unread. Here = it is being read now.</summary>
public readonly record struct HeatCell(int Page, TimeSpan Active, bool IsHere = false);
