using DealRoom.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DealRoom.Web.Rooms;

/// <summary>The buyer's side: links, devices, the door and what lies behind it.</summary>
public static class RoomsModule
{
    public static void AddRooms(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<GuestCookie>();
        builder.Services.TryAddSingleton<ViewCapabilities>();
        builder.Services.AddSingleton<OpeningLimits>();
        builder.Services.AddSingleton<RoomHostQuery>();
        builder.Services.AddSingleton<RunningFiles>();
        builder.Services.AddScoped<Door>();
        builder.Services.AddScoped<PersonalLinks>();
        builder.Services.AddScoped<Opening>();
        builder.Services.AddScoped<OwnerMail>();
        builder.Services.AddScoped<BuyerDeeds>();
        builder.Services.AddScoped<LostLinks>();
        builder.Services.AddScoped<RoomFiles>();
        builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, GuestScheme>(GuestScheme.Name, null);
    }

    /// <summary>An address that can't be one is not there; it is no reason to ask a guest for a seller's sign-in.</summary>
    public static void MapRooms(this WebApplication app)
    {
        foreach (var below in new[] { "/r/{**rest}", "/rooms/{**rest}" })
            app.MapFallback(below, () => Results.StatusCode(StatusCodes.Status404NotFound)).AllowAnonymous();
    }
}
