using DealRoom.Domain.Deals;

namespace DealRoom.Web.Pages.Deals;

/// <summary>The pages of one deal side by side; <paramref name="Here"/> is the one that is open.</summary>
public sealed record DealTabsView(DealId Deal, string Here)
{
    public static IReadOnlyList<(string Name, string Path)> All { get; } =
    [("overview", ""), ("qualify", "/qualify"), ("handover", "/handover"), ("notes", "/notes"), ("past", "/past"), ("what-if", "/what-if")];
}
