using DealRoom.Domain.Deals;
using DealRoom.Domain.Documents;
using DealRoom.Domain.Rooms;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using DealRoom.Web.Rooms;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Demo;

/// <summary>What a deal's buyers did: links, devices, readings in beats as a browser sends them, deeds.</summary>
sealed class DemoGuests(DemoPens pens, DealId deal, RoomId room)
{
    /// <summary>A person of the story in the tables; link and grant come when the story has come to them.</summary>
    public sealed class Guest
    {
        public MemberId Member { get; set; }
        public required string Device { get; init; }
        public required string Email { get; init; }
        public Invitation? Link { get; set; }
        public GrantId? Grant { get; set; }
    }

    const int BeatSeconds = 15;

    public async Task InviteAsync(Guest guest, string by, CancellationToken ct)
    {
        var place = await pens.Db.Rooms.AsNoTracking().SingleAsync(r => r.Id == room, ct);
        guest.Link = (await pens.Desk.IssueAsync(place, guest.Member, by, pens.Clock.GetUtcNow() + DemoWorkspace.LinkLife, ct)).Invitation;
    }

    /// <summary>The link's button, pressed on the guest's own device: the first one is the member.</summary>
    public async Task OpenAsync(Guest guest, CancellationToken ct)
    {
        var link = guest.Link ?? throw new InvalidOperationException($"{guest.Email} has no link.");
        await pens.Opening.OpenAsync(
            new OpenLink(link.Id, room, deal, guest.Member, null, link.ExpiresAt),
            null,
            recordingOff: false,
            guest.Device,
            ct
        );
        guest.Grant = await pens.Db.Grants.Where(g => g.InvitationId == link.Id).Select(g => g.Id).SingleAsync(ct);
    }

    /// <summary>A question, a request: its words go to the deal's owner.</summary>
    public async Task AskAsync(Guest guest, SignalKind kind, RoomItem? about, string text, CancellationToken ct) =>
        await pens.Deeds.RequestAsync(
            await pens.VisitorAsync(guest.Grant!.Value, ct),
            await pens.HostAsync(deal, ct),
            kind,
            text,
            about?.Id,
            about?.TitleJa ?? "",
            ct
        );

    public async Task SaveAsync(Guest guest, RoomItem item, CancellationToken ct) =>
        await pens.Deeds.SaveAsync(await pens.VisitorAsync(guest.Grant!.Value, ct), item.Id, item.Asset, ct);

    /// <summary>One page view: pages one after the other, each in beats.</summary>
    public static IEnumerable<StoryStep> Read(
        Func<DemoGuests> doings,
        Guest guest,
        Func<RoomItem> item,
        IReadOnlyList<int[]> pages,
        DateTimeOffset from
    )
    {
        var (view, at) = (Guid.CreateVersion7(from), from);
        var beats = pages.SelectMany(p => Beats(p[1]).Select(seconds => (Page: p[0], Seconds: seconds))).ToList();
        for (var i = 0; i < beats.Count; i++)
        {
            at += TimeSpan.FromSeconds(beats[i].Seconds);
            var (end, n, beat) = (at, i, beats[i]);
            yield return StoryStep.Of(end, () => doings().Reading(guest, item(), new(view, n, beat.Page, beat.Seconds, n == beats.Count - 1), end));
        }
    }

    /// <summary>A deed: the buyer's own through the device it was done on, or one a seller wrote down.</summary>
    public SignalRow Deed(Guest guest, SignalKind kind, RoomItem? item, string? recipient, DateTimeOffset at)
    {
        var told =
            kind
            is SignalKind.CallOrMail
                or SignalKind.MeetingAttended
                or SignalKind.DemoWebinar
                or SignalKind.TrendWebinar
                or SignalKind.WebinarQuestion;
        return new()
        {
            DealId = deal,
            Id = OrderedIds.Next(at),
            Cause = RowCause.Signal,
            Kind = kind,
            MemberId = guest.Member,
            GrantId = told ? null : guest.Grant,
            Asset = item?.Id.ToString() ?? "",
            At = at,
            ReceivedAt = pens.Clock.GetUtcNow(),
            OneRow = told,
            Recipient = recipient,
        };
    }

    sealed record Beat(Guid View, int N, int Page, int Seconds, bool Left);

    SignalRow Reading(Guest guest, RoomItem item, Beat beat, DateTimeOffset end) =>
        new()
        {
            DealId = deal,
            Id = OrderedIds.Next(end),
            Cause = RowCause.Signal,
            Kind = AssetKinds.ViewKind(item.Asset),
            MemberId = guest.Member,
            GrantId = guest.Grant,
            ItemId = item.Id,
            Asset = item.Id.ToString(),
            Page = beat.Page,
            ActiveMs = beat.Seconds * 1000,
            At = end,
            ReceivedAt = pens.Clock.GetUtcNow(),
            ViewId = beat.View,
            N = beat.N,
            Left = beat.Left,
        };

    static IEnumerable<int> Beats(int seconds)
    {
        for (; seconds > BeatSeconds; seconds -= BeatSeconds)
            yield return BeatSeconds;
        yield return seconds;
    }
}
