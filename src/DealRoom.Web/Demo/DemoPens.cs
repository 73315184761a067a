using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using DealRoom.Web.Documents;
using DealRoom.Web.Hosting;
using DealRoom.Web.Rooms;

namespace DealRoom.Web.Demo;

/// <summary>The product's deeds, done under the story's clock.</summary>
sealed class DemoPens(IServiceProvider services, DealRoomDb db, WalkingClock clock, Story story)
{
    readonly SignalRows log = services.GetRequiredService<SignalRows>();
    readonly Bell bell = services.GetRequiredService<Bell>();
    readonly GrantBook grants = services.GetRequiredService<GrantBook>();
    readonly RoomHostQuery hosts = services.GetRequiredService<RoomHostQuery>();
    readonly OwnerMail mail = ActivatorUtilities.CreateInstance<OwnerMail>(
        services,
        ActivatorUtilities.CreateInstance<FollowUps.Outbox>(services, clock)
    );

    public DealRoomDb Db => db;
    public WalkingClock Clock => clock;
    public DemoFiles Files { get; } = new(story, services.GetRequiredService<FileStore>());
    public string Logo => story.Vendor.Organisation.Logo;
    public OpenDeal Open => new(db, Journal, clock);
    public ChangeDeal Change => new(db, Journal, clock);
    public KeepMember Keep => new(db, Journal, clock);
    public StoryLeads Leads => story.Leads;
    public HandoverDesk Handovers => new(db, Journal, bell, clock);
    public QualifyDeal Qualify => new(db, Journal, clock);
    public KeepBant Bant => new(db, Journal, clock);
    public WriteNote Write => new(db, Journal, clock);
    public ShareDeal Share => new(db, Journal, bell, clock);
    public InvitationDesk Desk => new(db, grants, bell, log, services.GetRequiredService<PublicAddress>(), clock);
    public Opening Opening => new(db, grants, bell, hosts, mail, log, clock);
    public BuyerDeeds Deeds => new(db, log, mail, grants, bell, clock);
    DealJournal Journal => new(db, log, bell);

    public async Task<Visitor> VisitorAsync(GrantId id, CancellationToken ct)
    {
        var grant = await grants.FindAsync(id, ct) ?? throw new InvalidOperationException("The demo's guest has no grant.");
        return new Visitor(grant.Room, grant.Deal, grant.Member, grant, OwnTeam: false);
    }

    public async Task<RoomHost> HostAsync(Domain.Deals.DealId deal, CancellationToken ct) =>
        await hosts.ReadAsync(db, deal, ct) ?? throw new InvalidOperationException("The demo's room has no host.");

    /// <summary>Appends what happened in a row, in one transaction.</summary>
    public async Task WriteAsync(IReadOnlyList<SignalRow> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
            return;
        await using var transaction = await Journal.BeginAsync(ct);
        await Journal.CommitAsync(transaction, rows, ct);
    }
}
