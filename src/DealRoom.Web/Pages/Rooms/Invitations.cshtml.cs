using System.Globalization;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;
using DealRoom.Web.Rooms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Rooms;

/// <summary>Personal links of one room: who has one, what became of it, and the mail that brings it (R55).</summary>
public sealed class InvitationsModel(DealRoomDb db, InvitationDesk desk, Outbox outbox, Bell bell, TimeProvider clock, IStringLocalizer texts)
    : EditorPage(db, texts)
{
    const int DaysGiven = 90;
    static readonly TimeSpan Longest = TimeSpan.FromDays(730);

    public IReadOnlyList<InvitationRow> Rows { get; private set; } = [];

    [BindProperty]
    public string? Until { get; set; }

    /// <summary>Just issued: shown on this one answer and never again.</summary>
    public IssuedLink? Issued { get; private set; }
    public Member? IssuedTo { get; private set; }
    public MailLetter? Letter { get; private set; }
    public bool IsQueued { get; private set; }
    public bool Sends => outbox.Sends;
    public string DefaultUntil => Day(clock.GetUtcNow().AddDays(DaysGiven));
    public string Today => Day(clock.GetUtcNow());

    string Day(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public Task OnGetAsync(CancellationToken ct) => ReadAsync(ct);

    async Task ReadAsync(CancellationToken ct)
    {
        var members = await Db
            .Members.AsNoTracking()
            .Where(m => m.DealId == Deal.Id && m.LeftAt == null)
            .OrderBy(m => m.CreatedAt)
            .ThenBy(m => m.Id)
            .ToListAsync(ct);
        var links = await Db.Invitations.AsNoTracking().Where(i => i.RoomId == Room.Id).OrderByDescending(i => i.IssuedAt).ToListAsync(ct);
        var devices = await Db
            .Grants.AsNoTracking()
            .Where(g => g.RoomId == Room.Id)
            .Join(Db.GuestDevices, g => g.DeviceId, d => d.Id, (g, d) => new { g, d.Label })
            .ToListAsync(ct);
        var mails = await Db.OutboxMails.AsNoTracking().Where(m => m.DealId == Deal.Id.Value && m.InvitationId != null).ToListAsync(ct);
        var now = clock.GetUtcNow();
        Rows =
        [
            .. members.Select(m =>
            {
                var link = links.FirstOrDefault(l => l.MemberId == m.Id && l.RevokedAt == null) ?? links.FirstOrDefault(l => l.MemberId == m.Id);
                return new InvitationRow(
                    m,
                    link,
                    [.. links.Where(l => l.MemberId == m.Id && l != link && l.RevokedAt == null && now < l.ExpiresAt)],
                    [
                        .. devices
                            .Where(d => d.g.MemberId == m.Id && links.Any(l => l.Id == d.g.InvitationId && l.RevokedAt == null))
                            .OrderBy(d => d.g.OpenedAt)
                            .Select(d => (d.g, d.Label)),
                    ],
                    mails.Where(x => x.InvitationId == link?.Id.Value).MaxBy(x => x.CreatedAt),
                    now
                );
            }),
        ];
    }

    public async Task<IActionResult> OnPostIssueAsync(Guid member, bool send, CancellationToken ct)
    {
        var to = await Db.Members.SingleOrDefaultAsync(m => m.Id == new MemberId(member) && m.DealId == Deal.Id && m.LeftAt == null, ct);
        if (to is null)
            return NotFound();
        if (ExpiresAt() is { } until)
            await IssueAsync(to, until, send, ct);
        await ReadAsync(ct);
        return Page();
    }

    async Task IssueAsync(Member to, DateTimeOffset until, bool send, CancellationToken ct)
    {
        Issued = await desk.IssueAsync(Room, to.Id, User.SellerId(), until, ct);
        IssuedTo = to;
        var vendor = await Db.Organisations.AsNoTracking().FirstOrDefaultAsync(ct) ?? new Organisation();
        var from = await Db.Users.AsNoTracking().SingleAsync(u => u.Id == User.SellerId(), ct);
        var title = to.Language == "en" && Room.TitleEn.Length > 0 ? Room.TitleEn : Room.TitleJa;
        Letter = new InvitationLetter
        {
            Vendor = vendor,
            From = from,
            CompanyName = CompanyName,
            To = to,
            RoomTitle = title.Length > 0 ? title : Deal.Name,
            Link = Issued.Url,
            ExpiresAt = until,
            Zone = Zone,
        }.In(to.Language);
        IsQueued = send && outbox.Sends && to.Email is { Length: > 0 };
        if (!IsQueued)
            return;
        outbox.Queue(Db, to.Email!, Letter.Subject, Letter.Body, Deal.Id, Issued.Invitation.Id);
        await Db.SaveChangesAsync(ct);
        bell.Ring(BellTopic.Outbox);
    }

    /// <summary>The end of the chosen day where the seller is.</summary>
    DateTimeOffset? ExpiresAt()
    {
        var now = clock.GetUtcNow();
        if (DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
        {
            var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
            var end = new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight));
            if (end > now && end - now <= Longest)
                return end.ToUniversalTime();
        }
        ModelState.AddModelError(nameof(Until), Texts["invitation.until.wrong"]);
        return null;
    }

    public Task<IActionResult> OnPostRevokeAsync(Guid link, CancellationToken ct) =>
        DoneAsync(desk.RevokeAsync(Room.Id, new(link), ct), "invitation.revoked");

    public Task<IActionResult> OnPostReleaseAsync(Guid device, CancellationToken ct) =>
        DoneAsync(desk.ReleaseAsync(Room.Id, new(device), ct), "invitation.released");

    public Task<IActionResult> OnPostConfirmAsync(Guid device, CancellationToken ct) =>
        DoneAsync(desk.ConfirmAsync(Room.Id, new(device), ct), "invitation.confirmed");

    public Task<IActionResult> OnPostMachineAsync(Guid device, CancellationToken ct) =>
        DoneAsync(desk.MarkMachineAsync(Room.Id, new(device), ct), "invitation.machine");

    async Task<IActionResult> DoneAsync(Task<bool> deed, string said) => await deed ? Back(Texts[said], "/Rooms/Invitations") : NotFound();

    /// <summary>A mail that waits and can't be sent from here, for the seller to hand over.</summary>
    public string? WaitingBody(InvitationRow row) =>
        MayWrite && !outbox.Sends && row.IsLive && row.Mail is { SentAt: null } mail ? outbox.BodyOf(mail) : null;
}
