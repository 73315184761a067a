using System.Text.Encodings.Web;
using System.Text.Unicode;
using DealRoom.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;

namespace DealRoom.Web.Pages;

/// <summary>Pages by folder, locked at the door of each folder.</summary>
public static class PagesModule
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddRazorPages(o =>
            {
                o.Conventions.AddPageRoute("/Deals/Board", "/");
                o.Conventions.AddPageRoute("/Deals/Member", "/deals/{id:guid}/members/{memberId:guid}/edit");
                o.Conventions.AllowAnonymousToFolder("/Visit");
                o.Conventions.AddPageRoute("/Visit/Record", "/rooms/{room:guid}/recording");
                o.Conventions.AllowAnonymousToFolder("/Errors");
                o.Conventions.AllowAnonymousToPage("/Accounts/SignIn");
            })
            .AddDataAnnotationsLocalization(o => o.DataAnnotationLocalizerProvider = (_, factory) => factory.Create(typeof(Texts.Texts)));
        builder.Services.AddSingleton<Rooms.RoomQuery>();
        builder.Services.AddScoped<DealRoom.Web.Rooms.InvitationDesk>();
        builder.Services.AddScoped<DealRoom.Web.Rooms.RoomDesk>();
        // Japanese goes out as itself, not as numbers: a third of the bytes; markup characters are encoded as ever
        builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        // no script of ours reads data-val attributes: the server checks
        builder.Services.Configure<MvcViewOptions>(o => o.HtmlHelperOptions.ClientValidationEnabled = false);
        builder.Services.AddRouting(o => o.LowercaseUrls = true);
    }

    public static void MapPages(this WebApplication app) => app.MapRazorPages().WithStaticAssets();
}
