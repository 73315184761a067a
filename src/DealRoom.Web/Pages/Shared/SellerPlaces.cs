using Microsoft.AspNetCore.Mvc;

namespace DealRoom.Web.Pages.Shared;

/// <summary>A place in the seller's navigation; the first four are the bottom bar of a phone.</summary>
public sealed record SellerPlace(string Icon, string Text, string Url);

/// <summary>Only places that exist are shown: a page that is not there has no address.</summary>
public static class SellerPlaces
{
    static readonly (string Icon, string Text, string Page)[] All =
    [
        ("today", "layout.today", "/FollowUps/Today"),
        ("board", "layout.board", "/Deals/Board"),
        ("document", "layout.documents", "/Documents/Index"),
        ("insights", "layout.insights", "/Insights/Index"),
        ("model", "layout.model", "/Scoring/Model"),
    ];

    public static IEnumerable<SellerPlace> For(IUrlHelper url) =>
        from place in All
        let address = url.Page(place.Page)
        where address is not null
        select new SellerPlace(place.Icon, place.Text, address);
}
