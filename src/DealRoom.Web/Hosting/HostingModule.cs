using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;

namespace DealRoom.Web.Hosting;

/// <summary>How the process meets the world: address, proxies, pages.</summary>
public static class HostingModule
{
    public static void AddHosting(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        // a line for every request and every statement would cost more than the request and hide what matters; configuration overrides it
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        // it has only those lines to write; listened to, it makes an activity and a scope for every request
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        if (builder.Configuration["URLS"] is null && builder.Configuration["ASPNETCORE_URLS"] is null && builder.Configuration["HTTP_PORTS"] is null)
            builder.WebHost.UseUrls(PublicAddress.Default);
        // SQLite's calls block their thread: with as many threads as processors one slow page would keep the others waiting
        ThreadPool.SetMinThreads(Math.Max(16, Environment.ProcessorCount), Math.Max(16, Environment.ProcessorCount));
        builder.Services.AddSingleton<PublicAddress>();
        builder.Services.AddScoped<PageNonce>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHttpContextAccessor();
        // also on https: what is secret in a page (form token, capability, nonce) is different in every answer, so its length tells nothing
        builder.Services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = ["text/html", "application/json", "application/problem+json"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        builder.Services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            o.KnownProxies.Clear();
            o.KnownIPNetworks.Clear();
            foreach (
                var proxy in (builder.Configuration["DealRoom:KnownProxies"] ?? "").Split(
                    ',',
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                )
            )
                o.KnownProxies.Add(IPAddress.Parse(proxy));
        });
    }
}
