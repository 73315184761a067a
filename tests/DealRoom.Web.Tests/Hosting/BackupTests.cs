using DealRoom.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Hosting;

public sealed class BackupTests : IDisposable
{
    readonly string shelf = Directory.CreateTempSubdirectory("dealroom-shelf-").FullName;

    string At(string name) => Path.Combine(shelf, name);

    [SqliteFact]
    public async Task A_backup_taken_while_serving_is_restored_whole_and_its_keys_open_old_sessions()
    {
        using var room = new RunningDealRoom();
        using var browser = await room.SignedInAsync();
        Directory.CreateDirectory(Path.Combine(room.Folder, "files", "ab"));
        await File.WriteAllTextAsync(Path.Combine(room.Folder, "files", "ab", "abcdef"), "提案書");
        var (code, _, error) = await Verb.RunAsync(room.Folder, "backup", "--to", At("b1"));
        Assert.True(code == 0, error);
        Assert.NotEqual(0, (await Verb.RunAsync(room.Folder, "backup", "--to", At("b1"))).Code);
        Assert.Contains("running", (await Verb.RunAsync(room.Folder, "rebuild-scores")).Error, StringComparison.Ordinal);

        Assert.Equal(0, (await Verb.RunAsync(At("d1"), "restore", "--from", At("b1"))).Code);
        Assert.Equal("提案書", await File.ReadAllTextAsync(Path.Combine(At("d1"), "files", "ab", "abcdef")));
        Assert.Equal(0, (await Verb.RunAsync(At("d1"), "doctor")).Code);
        Assert.Contains("not empty", (await Verb.RunAsync(At("d1"), "restore", "--from", At("b1"))).Error, StringComparison.Ordinal);

        using var again = new RunningDealRoom { Settings = { ["DealRoom:DataDirectory"] = At("d1") } };
        Assert.Equal(1, await again.With(db => db.Users.CountAsync()));
        using var same = again.CreateClient(new() { AllowAutoRedirect = false });
        same.DefaultRequestHeaders.Add("Cookie", await SessionOf(room));
        Assert.Equal(System.Net.HttpStatusCode.OK, (await same.GetAsync("/account")).StatusCode);
    }

    [SqliteFact]
    public async Task A_damaged_backup_is_refused_and_nothing_is_written()
    {
        Assert.Equal(0, (await Verb.RunAsync(At("d0"), "user", "create", "--email", "mori@mioto.example", "--role", Roles.Admin)).Code);
        Assert.Equal(0, (await Verb.RunAsync(At("d0"), "backup", "--to", At("b0"))).Code);
        await using (var file = File.Open(Path.Combine(At("b0"), "dealroom.db"), FileMode.Open))
        {
            file.Position = 5000;
            file.WriteByte(7);
        }
        var (code, _, error) = await Verb.RunAsync(At("d2"), "restore", "--from", At("b0"));
        Assert.NotEqual(0, code);
        Assert.Contains("dealroom.db", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(At("d2"), "dealroom.db")));
        Assert.NotEqual(0, (await Verb.RunAsync(At("d2"), "restore", "--from", At("nowhere"))).Code);
    }

    static async Task<string> SessionOf(RunningDealRoom room)
    {
        using var browser = room.Browser();
        var answer = await browser.PostFormAsync(
            "/sign-in",
            new() { ["Input.Email"] = "mori@mioto.example", ["Input.Password"] = Deeds.Password },
            "#sign-in"
        );
        return answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("dr.auth=", StringComparison.Ordinal)).Split(';')[0];
    }

    public void Dispose()
    {
        Directory.Delete(shelf, true);
    }
}

/// About SQLite's file: PostgreSQL has its own tools.
public sealed class SqliteFactAttribute : FactAttribute
{
    public SqliteFactAttribute()
    {
        if (RunningDealRoom.OnPostgres)
            Skip = "SQLite only";
    }
}
