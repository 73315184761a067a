using DealRoom.Web.Accounts;
using DealRoom.Web.Connect;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using DealRoom.Web.Demo;
using DealRoom.Web.Documents;
using DealRoom.Web.FollowUps;
using DealRoom.Web.Hosting;
using DealRoom.Web.Pages;
using DealRoom.Web.Pages.Errors;
using DealRoom.Web.Rooms;
using DealRoom.Web.Signals;
using DealRoom.Web.Texts;

// published: wwwroot lies beside the program, wherever it is started from
var beside = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;
var asked = CommandLine.Read(args);
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = beside });
builder.AddHosting();
builder.AddData();
builder.AddTexts();
builder.AddAccounts();
builder.AddAccess();
builder.AddSignals();
builder.AddDeals();
builder.AddDocuments();
builder.AddFollowUps();
builder.AddRooms();
builder.AddConnect();
builder.AddPages();

if (asked is not null)
    builder.Logging.ClearProviders();

var app = builder.Build();
if (asked is not null)
    return await asked.RunAsync(app.Services, CancellationToken.None);
await Migrate.RunAsync(app.Services, CancellationToken.None);
using var running = Running.Begin(app.Services.GetRequiredService<DataFolder>());
await StartLines.PrepareAsync(app, await DemoWorkspace.PrepareAsync(app.Services, CancellationToken.None), CancellationToken.None);

app.UseForwardedHeaders();
app.UseSecurityHeaders();
app.UseBeacons();
app.UseResponseCompression();
app.UseErrorPages();
app.UseFetchMetadata();
app.UseRouting();
app.UseAuthentication();
app.UseRequestLocalization();
app.UseAuthorization();
app.MapStaticAssets().AllowAnonymous();
app.MapHealth();
app.MapTexts(KeptLanguage.KeepAsync);
app.MapSignals();
app.MapConnect();
app.MapPages();
app.MapRooms();
app.Run();
return 0;

/// <summary>Where the house begins; public for tests.</summary>
public partial class Program;
