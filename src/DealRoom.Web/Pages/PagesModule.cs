using DealRoom.Web.Hosting;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages;

/// <summary>Pages by folder, locked at the door of each folder.</summary>
public static class PagesModule
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages(o =>
        {
            o.Conventions.AllowAnonymousToFolder("/Visit");
            o.Conventions.AllowAnonymousToFolder("/Errors");
            o.Conventions.AllowAnonymousToPage("/Accounts/SignIn");
        }).AddDataAnnotationsLocalization(o => o.DataAnnotationLocalizerProvider = (_, factory) => factory.Create(typeof(Texts.Texts)));
        builder.Services.AddSingleton<Rooms.RoomQuery>();
        builder.Services.AddRouting(o => o.LowercaseUrls = true);
    }

    public static void MapPages(this WebApplication app) => app.MapRazorPages().WithStaticAssets();
}
