using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.AspNetCore.SignalR;

namespace DealRoom.Benchmarks.Bare;

/// What the framework does by itself: a POST that reads its body and answers 202, an empty Razor page with a layout, and a hub that echoes.
static class BareServer
{
    public static async Task RunAsync(int port)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(o => o.ListenLocalhost(port));
        builder.Services.AddSignalR();
        builder
            .Services.AddRazorPages(o => o.RootDirectory = "/Bare/Pages")
            .ConfigureApplicationPartManager(parts =>
            {
                // the product's own pages must not be found here
                parts.ApplicationParts.Clear();
                parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(BareServer).Assembly));
            });
        var app = builder.Build();
        app.MapPost(
            "/post",
            async (HttpContext http) =>
            {
                while (await http.Request.BodyReader.ReadAsync(http.RequestAborted) is { } read)
                {
                    http.Request.BodyReader.AdvanceTo(read.Buffer.End);
                    if (read.IsCompleted)
                        break;
                }
                http.Response.StatusCode = StatusCodes.Status202Accepted;
            }
        );
        app.MapGet("/ready", () => "ok");
        app.MapHub<EchoHub>("/echo");
        app.MapRazorPages();
        await app.RunAsync();
    }
}

/// Sends back what it was sent.
sealed class EchoHub : Hub
{
    public Task<string> Echo(string text) => Task.FromResult(text);

    public Task Tell(string text) => Clients.All.SendAsync("told", text);
}
