using DealRoom.Web.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace DealRoom.Web.Hosting;

/// <summary>Locked by default: whatever says nothing needs a signed-in seller. Guests are let in by the rooms' own door, page by page.</summary>
public static class AccessModule
{
    /// <summary>Administrators only.</summary>
    public const string Administer = nameof(Administer);

    /// <summary>Managers and administrators.</summary>
    public const string Lead = nameof(Lead);

    public static void AddAccess(this WebApplicationBuilder builder) =>
        builder
            .Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Administer, p => p.RequireRole(Roles.Admin))
            .AddPolicy(Lead, p => p.RequireRole(Roles.Admin, Roles.Manager));
}
