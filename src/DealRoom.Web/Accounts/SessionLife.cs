using System.Globalization;
using DealRoom.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace DealRoom.Web.Accounts;

/// <summary>A session slides on while it is used, but not beyond seven days after the sign-in, and not a request longer than its account stands.</summary>
static class SessionLife
{
    const string Since = "dr.since";
    static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public static Task BeginAsync(CookieSigningInContext context)
    {
        // renewing the claims signs in again with the same properties: the first instant stays
        context.Properties.Items.TryAdd(Since, Clock(context.HttpContext).GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    public static async Task ValidateAsync(CookieValidatePrincipalContext context, Func<CookieValidatePrincipalContext, Task> otherwise)
    {
        if (IsOver(context))
            await EndAsync(context);
        // the cookie stays: a new one may be on its way to this browser
        else if (
            !await context.Principal!.StandsAsync(
                context.HttpContext.RequestServices.GetRequiredService<DealRoomDb>(),
                context.HttpContext.RequestAborted
            )
        )
            context.RejectPrincipal();
        else
            await otherwise(context);
    }

    static bool IsOver(CookieValidatePrincipalContext context) =>
        !context.Properties.Items.TryGetValue(Since, out var text)
        || !long.TryParse(text, CultureInfo.InvariantCulture, out var since)
        || Clock(context.HttpContext).GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(since) > Longest;

    static async Task EndAsync(CookieValidatePrincipalContext context)
    {
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    static TimeProvider Clock(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>();
}
