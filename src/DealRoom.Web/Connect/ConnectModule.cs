using System.Data.Common;
using DealRoom.Domain.Roi;
using DealRoom.Web.Scoring;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace DealRoom.Web.Connect;

/// <summary>The outside contract: JSON for scripts and CRMs, by token and never by cookie, so that no page can be tricked into calling it.</summary>
public static class ConnectModule
{
    const string ByToken = nameof(ByToken);

    public static void AddConnect(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenScheme>(TokenScheme.Name, null);
        builder.Services.AddAuthorizationBuilder().AddPolicy(ByToken, p => p.AddAuthenticationSchemes(TokenScheme.Name).RequireAuthenticatedUser());
        builder.Services.AddOpenApi("v1", OpenApiText.Configure);
    }

    public static void MapConnect(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        var api = app.MapGroup("/api/v1").RequireAuthorization(ByToken).DisableAntiforgery().AddEndpointFilter(GuardAsync);
        api.MapPost("/deals", DealCalls.OpenAsync).Takes<DealBody>().Produces<DealCalls.Opened>(201).Refuses().WithSummary("Open a deal");
        api.MapGet("/deals", DealCalls.ListAsync)
            .Produces<DealAnswer[]>()
            .Refuses()
            .WithSummary("Deals in the order they were entered, 100 at a time; `after` is the id of the last one seen");
        api.MapGet("/deals/{deal}", DealCalls.OneAsync).Produces<DealAnswer>().Refuses().WithSummary("One deal with its committee");
        api.MapPatch("/deals/{deal}", DealCalls.ChangeAsync).Takes<DealBody>().Produces<DealAnswer>().Refuses().WithSummary("Change a deal");
        api.MapPost("/deals/{deal}/members", MemberCalls.AddAsync)
            .Takes<MemberBody>()
            .Produces<MemberCalls.Added>(201)
            .Refuses()
            .WithSummary("Add a person to the committee");
        api.MapPatch("/deals/{deal}/members/{member}", MemberCalls.ChangeAsync)
            .Takes<MemberBody>()
            .Produces<MemberAnswer>()
            .Refuses()
            .WithSummary("Change what is known of a person");
        api.MapPost("/deals/{deal}/signals", SignalCalls.PostAsync)
            .Takes<SignalBody[]>()
            .Produces<SignalCalls.Answer>(202)
            .Refuses()
            .WithSummary("Up to 500 signals; answered when they are kept");
        api.MapGet("/deals/{deal}/score", ScoreCalls.ScoreAsync).Produces<ScoreAnswer>().Refuses().WithSummary("The score now, or `at` an instant");
        api.MapGet("/deals/{deal}/ledger", ScoreCalls.LedgerAsync)
            .Produces<LedgerAnswer[]>()
            .Refuses()
            .WithSummary(
                "Why the score moved, 500 rows at a time; the last page ends with a computed row without `seq`. Header Ledger-Generation changes when past rows were replaced"
            );
        api.MapGet("/deals/{deal}/moments", ScoreCalls.MomentsAsync)
            .Produces<Moment[]>()
            .Refuses()
            .WithSummary("The live feed after `since`, 200 at a time");
        api.MapGet("/calendar/{year}", CalendarCalls.YearAsync)
            .Produces<CalendarCalls.Answer>()
            .Refuses()
            .WithSummary("Japanese public holidays of a year, and the first day of the organisation's fiscal year that begins in it");
        api.MapPost("/roi", RoiCalls.PostAsync)
            .Takes<RoiBody>()
            .Produces<RoiResult>()
            .Refuses()
            .WithSummary("Return on investment of yearly flows: rate and risk are shares of 1, money is yen and is not rounded. Nothing is kept");
        api.MapFallback(Problems.NotThere).ExcludeFromDescription();
    }

    static RouteHandlerBuilder Refuses(this RouteHandlerBuilder call) =>
        call.ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422).ProducesProblem(503);

    static async ValueTask<object?> GuardAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        // computing writes nothing either
        var reads = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || http.Request.Path == "/api/v1/roi";
        if (!reads && http.User.HasClaim(c => c.Type == TokenScheme.ReadsOnly))
            return Problems.Of(http, StatusCodes.Status403Forbidden, "connect.read-only");
        try
        {
            return await next(call);
        }
        catch (BadHttpRequestException e)
        {
            return Problems.Of(http, e.StatusCode, e.StatusCode == 413 ? "connect.too-large" : "connect.no-json");
        }
        catch (DbException e) when (e.IsTransient)
        {
            return Problems.Busy(http);
        }
    }
}
