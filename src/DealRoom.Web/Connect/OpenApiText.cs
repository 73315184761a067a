using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DealRoom.Web.Connect;

/// <summary>What the OpenAPI document says beside what the calls say themselves.</summary>
static class OpenApiText
{
    const string Description = """
        Deals, their buying committees, signals and scores. Times are ISO 8601 with an offset; money is integer yen, tax excluded; ids are strings.
        Bad input is 400 or 422 and names the field in `errors`; what is unknown and what is not yours are the same 404.
        In a PATCH, an absent field stays as it is and a null clears it. Signals may lie in the past; the same id again is a duplicate and never counts twice.
        The score does not carry tiers or handover yet; its figures do not depend on them.
        """;

    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = call => call.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer(
            (document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "DealRoom",
                    Version = "v1",
                    Description = Description,
                };
                document.Servers?.Clear();
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
                {
                    ["token"] = new OpenApiSecurityScheme
                    {
                        Type = SecuritySchemeType.Http,
                        Scheme = "bearer",
                        Description = "A token made by `token create`, drt_…",
                    },
                };
                document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
                return Task.CompletedTask;
            }
        );
    }

    /// <summary>The body of a call that reads it by hand, so as to tell an absent field from a null one.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder call) =>
        call.AddOpenApiOperationTransformer(
            async (operation, context, ct) =>
                operation.RequestBody = new OpenApiRequestBody
                {
                    Required = true,
                    Content = new Dictionary<string, OpenApiMediaType>
                    {
                        ["application/json"] = new() { Schema = await context.GetOrCreateSchemaAsync(typeof(T), null, ct) },
                    },
                }
        );
}
