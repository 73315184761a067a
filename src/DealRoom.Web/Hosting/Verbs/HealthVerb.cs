namespace DealRoom.Web.Hosting.Verbs;

/// <summary><c>health [--url U]</c>: asks a running DealRoom whether it is ready; for containers that have no other program to ask with.</summary>
static class HealthVerb
{
    public static async Task RunAsync(CommandLine asked, IServiceProvider services, CancellationToken ct)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
        using var answer = await http.GetAsync(asked.Option("url") ?? PublicAddress.Default + "/health/ready", ct);
        if (!answer.IsSuccessStatusCode)
            throw new VerbRefusedException($"not ready: {(int)answer.StatusCode}");
    }
}
