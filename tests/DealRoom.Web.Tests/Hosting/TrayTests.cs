using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Domain.Signals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Hosting;

/// What a crowd sent lies in a file of its own until it comes into the log.
public sealed class TrayTests : IDisposable
{
    readonly string shelf = Directory.CreateTempSubdirectory("dealroom-shelf-").FullName;

    string At(string name) => Path.Combine(shelf, name);

    [SqliteFact]
    public async Task What_lay_there_when_the_program_died_is_in_the_log_once_after_a_restart_and_after_a_restore()
    {
        Assert.Equal(0, (await Verb.RunAsync(At("d0"), "user", "create", "--email", "mori@mioto.example", "--role", Roles.Admin)).Code);
        var view = Guid.CreateVersion7();
        var rows = Enumerable.Range(1, 5).Select(n => Row(view, n)).ToList();
        using (var tray = new InTray(new DataFolder(At("d0"))))
        {
            tray.Put(rows);
            // moved into the log, and the program died before the tray knew
            tray.Put(rows.Take(2));
            Assert.Equal(7, tray.Held);
        }
        Assert.Equal(0, (await Verb.RunAsync(At("d0"), "backup", "--to", At("b0"))).Code);
        Assert.Equal(0, (await Verb.RunAsync(At("d1"), "restore", "--from", At("b0"))).Code);
        foreach (var folder in new[] { At("d0"), At("d1") })
        {
            using var house = new RunningDealRoom { Settings = { ["DealRoom:DataDirectory"] = folder } };
            var found = await house.With(db => db.Signals.AsNoTracking().Where(s => s.ViewId == view).OrderBy(s => s.Seq).ToListAsync());
            Assert.Equal(rows.Select(r => (r.Id, r.N, r.At, r.ActiveMs, r.Asset)), found.Select(r => (r.Id, r.N, r.At, r.ActiveMs, r.Asset)));
            using var tray = new InTray(new DataFolder(folder));
            Assert.Equal(0, tray.Empty(10));
        }
    }

    static SignalRow Row(Guid view, int n) =>
        new()
        {
            DealId = new(view),
            Id = Guid.CreateVersion7(),
            Cause = RowCause.Signal,
            Asset = "提案書",
            Page = n,
            ActiveMs = 1000,
            At = DateTimeOffset.FromUnixTimeSeconds(1_790_000_000 + n),
            ReceivedAt = DateTimeOffset.FromUnixTimeSeconds(1_790_000_000 + n),
            ViewId = view,
            N = n,
        };

    public void Dispose() => Directory.Delete(shelf, true);
}
