using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using DealRoom.Web.Signals;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Rooms;

/// <summary>
/// A person pressed a link's button (R55). The first device that does is the member; a later one holds the member's link and stays
/// unidentified until somebody who knows confirms it.
/// </summary>
public sealed class Opening(DealRoomDb db, GrantBook grants, Bell bell, RoomHostQuery hosts, OwnerMail mail, SignalRows signals, TimeProvider clock)
{
    /// <returns>The secret of a device that had none, for its cookie; null when the browser's own was good.</returns>
    public async Task<string?> OpenAsync(OpenLink link, string? deviceHash, bool recordingOff, string label, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // takes the row: of two devices pressing at the same moment, one is first
        await db.Invitations.Where(i => i.Id == link.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.IssuedBy, i => i.IssuedBy), ct);
        var invitation = await db.Invitations.SingleAsync(i => i.Id == link.Id, ct);
        var device = deviceHash is null ? null : await db.GuestDevices.SingleOrDefaultAsync(d => d.SecretHash == deviceHash, ct);
        string? secret = null;
        if (device is null)
        {
            secret = Secrets.New();
            device = new GuestDevice
            {
                Id = new(Guid.CreateVersion7(now)),
                SecretHash = Secrets.Hash(secret),
                Label = label,
                CreatedAt = now,
            };
            db.GuestDevices.Add(device);
        }
        await GrantAsync(link, device.Id, recordingOff, now, ct);
        if (!recordingOff && invitation.FirstOpenedAt is null)
        {
            invitation.FirstOpenedAt = now;
            if (await hosts.ReadAsync(db, link.Deal, ct) is { } host)
                await mail.FirstOpenAsync(link, host, now, ct);
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        grants.Forget();
        bell.Ring(BellTopic.Access);
        bell.Ring(BellTopic.Outbox);
        bell.Ring(BellTopic.Log);
        return secret;
    }

    async Task GrantAsync(OpenLink link, DeviceId device, bool recordingOff, DateTimeOffset now, CancellationToken ct)
    {
        var taken = await db.Grants.AnyAsync(g => g.InvitationId == link.Id && g.Standing == GrantStanding.First && g.DeviceId != device, ct);
        var standing = taken ? GrantStanding.Unidentified : GrantStanding.First;
        var known = await db.Grants.SingleOrDefaultAsync(g => g.InvitationId == link.Id && g.DeviceId == device, ct);
        if (known is null)
        {
            db.Grants.Add(
                new Grant
                {
                    Id = new(Guid.CreateVersion7(now)),
                    DeviceId = device,
                    InvitationId = link.Id,
                    RoomId = link.Room,
                    DealId = link.Deal,
                    MemberId = link.Member,
                    Standing = standing,
                    RecordingOff = recordingOff,
                    OpenedAt = now,
                }
            );
            return;
        }
        if (known.Standing == GrantStanding.Released)
        {
            known.Standing = standing;
            // it read as the member; now it is somebody with the member's link
            if (standing == GrantStanding.Unidentified)
                await signals.AppendAsync(db, [DealRows.Reclassified(link.Deal, now)], ct);
        }
        known.RecordingOff = recordingOff;
        known.OpenedAt = now;
    }

    /// <summary>Empty for a person; else why the press was a machine's.</summary>
    public static string Suspicion(HttpRequest request) => Machines.Judge(request);

    /// <summary>A browser with a seller's session never counts as a buyer.</summary>
    public static bool IsOwnTeam(HttpContext http) => Machines.IsOwnTeam(http);

    /// <summary>A declared machine pressed: nothing opens, and the seller sees one hidden scan.</summary>
    public async Task ScannedAsync(OpenLink link, string reason, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await signals.AppendAsync(
            db,
            [
                new SignalRow
                {
                    DealId = link.Deal,
                    Id = Guid.CreateVersion7(now),
                    Cause = RowCause.Signal,
                    MemberId = link.Member,
                    At = now,
                    ReceivedAt = now,
                    Class = RowClass.Suspect,
                    Reason = reason,
                },
            ],
            ct
        );
        await transaction.CommitAsync(ct);
        bell.Ring(BellTopic.Log);
    }
}
