using DealRoom.Web.Accounts;

namespace DealRoom.Web.Tests.Hosting;

public sealed class VerbTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("dealroom-verbs-").FullName;

    [Fact]
    public async Task Verbs_work_on_an_empty_folder_and_say_one_line()
    {
        var (code, link, _) = await RunAsync("user", "create", "--email", "mori@mioto.example", "--role", "fieldsales");
        Assert.Equal(0, code);
        Assert.Matches("^http://localhost:5080/sign-in/link/[A-Za-z0-9_-]{32}$", link.TrimEnd());
        var (_, token, _) = await RunAsync("token", "create", "--name", "CRM", "--user", "mori@mioto.example");
        Assert.StartsWith(Tokens.Prefix, token, StringComparison.Ordinal);
        Assert.Single(token.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(0, (await RunAsync("migrate")).Code);
        Assert.Equal(0, (await RunAsync("doctor")).Code);
    }

    [Theory]
    [InlineData("user create --email mori@mioto.example", "--role")]
    [InlineData("user create --email mori@mioto.example --role King", "no such role")]
    [InlineData("user create --email nobody --role Admin", "no e-mail address")]
    [InlineData("token create --name X --user nobody@mioto.example", "no account")]
    [InlineData("token create", "--name")]
    [InlineData("dance", "unknown verb")]
    public async Task What_cannot_be_done_is_one_line_and_a_code(string line, string why)
    {
        var (code, output, error) = await RunAsync(line.Split(' '));
        Assert.NotEqual(0, code);
        Assert.Empty(output);
        Assert.Contains(why, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    Task<(int Code, string Output, string Error)> RunAsync(params string[] args) => Verb.RunAsync(folder, args);

    public void Dispose() => Directory.Delete(folder, true);
}
