using DealRoom.Web.Data;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.AddData();
var app = builder.Build();
app.MapStaticAssets();
app.Run();

/// <summary>Where the house begins; public for tests.</summary>
public partial class Program;
