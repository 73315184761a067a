using DealRoom.Ground;

namespace DealRoom.Web.Tests.Faults;

/// Signs the ground's seller in over a real address, through the sign-in page.
static class SignIn
{
    public static async Task<string> CookieAsync(Uri root)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = root };
        using var answer = await http.PostFormAsync("/sign-in", new() { ["Input.Email"] = LoadGround.SellerEmail, ["Input.Password"] = LoadGround.SellerPassword }, "#sign-in");
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return handler.CookieContainer.GetCookieHeader(root);
    }
}
