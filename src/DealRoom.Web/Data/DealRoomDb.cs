using DealRoom.Domain.Deals;
using DealRoom.Domain.FollowUps;
using DealRoom.Domain.Rooms;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace DealRoom.Web.Data;

/// <summary>One model, two providers: <see cref="SqliteDb"/> and <see cref="PostgresDb"/>. Mappings are in Tables, one per file.</summary>
public abstract class DealRoomDb(DbContextOptions options) : IdentityDbContext<Seller, IdentityRole, string>(options)
{
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();
    public DbSet<SignInLink> SignInLinks => Set<SignInLink>();
    public DbSet<KeyRow> Keys => Set<KeyRow>();

    public DbSet<Company> Companies => Set<Company>();
    public DbSet<Deal> Deals => Set<Deal>();
    public DbSet<DealCollaborator> DealCollaborators => Set<DealCollaborator>();
    public DbSet<OwnerChange> OwnerChanges => Set<OwnerChange>();
    public DbSet<Member> Members => Set<Member>();

    public DbSet<LeadStepChange> LeadStepChanges => Set<LeadStepChange>();
    public DbSet<Handover> Handovers => Set<Handover>();
    public DbSet<HandoverCause> HandoverCauses => Set<HandoverCause>();
    public DbSet<LeadGate> LeadGates => Set<LeadGate>();
    public DbSet<DealClosing> DealClosings => Set<DealClosing>();
    public DbSet<BantEntry> BantEntries => Set<BantEntry>();
    public DbSet<IdealCustomer> IdealCustomers => Set<IdealCustomer>();
    public DbSet<NeedTag> NeedTags => Set<NeedTag>();
    public DbSet<DealNote> DealNotes => Set<DealNote>();
    public DbSet<AttendanceImport> AttendanceImports => Set<AttendanceImport>();
    public DbSet<FollowPosition> FollowPositions => Set<FollowPosition>();

    public DbSet<Room> Rooms => Set<Room>();
    public DbSet<RoomSection> RoomSections => Set<RoomSection>();
    public DbSet<RoomItem> RoomItems => Set<RoomItem>();
    public DbSet<ItemVersion> ItemVersions => Set<ItemVersion>();
    public DbSet<PageText> PageTexts => Set<PageText>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<GuestDevice> GuestDevices => Set<GuestDevice>();
    public DbSet<Grant> Grants => Set<Grant>();

    public DbSet<SignalRow> Signals => Set<SignalRow>();
    public DbSet<DealScoreRow> DealScores => Set<DealScoreRow>();
    public DbSet<ScoreCheckpoint> ScoreCheckpoints => Set<ScoreCheckpoint>();
    public DbSet<LedgerLine> Ledger => Set<LedgerLine>();
    public DbSet<MomentRow> Moments => Set<MomentRow>();
    public DbSet<FoldPosition> FoldPositions => Set<FoldPosition>();
    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();
    public DbSet<ScoreOverride> ScoreOverrides => Set<ScoreOverride>();
    public DbSet<RowVerdict> RowVerdicts => Set<RowVerdict>();
    public DbSet<ScoreModelRow> ScoreModels => Set<ScoreModelRow>();
    public DbSet<RescoreRow> Rescores => Set<RescoreRow>();

    public DbSet<FollowUpTask> FollowUpTasks => Set<FollowUpTask>();
    public DbSet<TaskSource> TaskSources => Set<TaskSource>();
    public DbSet<NotificationRow> Notifications => Set<NotificationRow>();
    public DbSet<AlertDelivery> AlertDeliveries => Set<AlertDelivery>();
    public DbSet<AlertSettings> AlertSettings => Set<AlertSettings>();
    public DbSet<ChatHook> ChatHooks => Set<ChatHook>();
    public DbSet<WorkCalendar> WorkCalendars => Set<WorkCalendar>();
    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();
    public DbSet<RuleBookVersion> RuleBooks => Set<RuleBookVersion>();
    public DbSet<OutboxMail> OutboxMails => Set<OutboxMail>();

    // IdentityDbContext asks the *application's* services for the schema version (overriding SchemaVersion changes nothing), and EF keeps
    // the first model built per context type. Design time and bare test contexts have no services: give them these.
    static readonly IServiceProvider Version3 = new ServiceCollection()
        .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        if (optionsBuilder.Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider is null)
            optionsBuilder.UseApplicationServiceProvider(Version3);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(DealRoomDb).Assembly);
    }
}
