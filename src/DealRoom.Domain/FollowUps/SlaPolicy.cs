namespace DealRoom.Domain.FollowUps;

/// <summary>
/// The one table of deadlines (T22): which trigger asks for what within which time, how hours are counted (T23), and the limits that are
/// counted in calendar days (R66, R75, R85). An organisation edits it; every version is kept.
/// </summary>
public sealed record SlaPolicy
{
    /// <summary>The longest deadline that can be set, in hours: thirty days.</summary>
    public const double MostHours = 720;

    /// <summary>The most business days.</summary>
    public const int MostDays = 60;

    /// <summary>How hours are counted.</summary>
    public ClockMode Clock { get; init; } = ClockMode.Elapsed;

    /// <summary>One rule per trigger that has a deadline of its own.</summary>
    public IReadOnlyList<SlaRule> Rules { get; init; } = Seed;

    /// <summary>Calendar days a handed-over deal may go untouched (R66, T24).</summary>
    public int NeglectDays { get; init; } = 14;

    /// <summary>Calendar days between two looks at a deal that is 中 (R75).</summary>
    public int CheckDays { get; init; } = 30;

    /// <summary>Calendar days of silence after which leaving the list is put to a person (R85).</summary>
    public int SilenceDays { get; init; } = 180;

    /// <summary>What a new installation starts with: the seed's figures.</summary>
    public static SlaPolicy Default { get; } = new();

    private static IReadOnlyList<SlaRule> Seed =>
        [
            new()
            {
                Trigger = SlaTrigger.Inquiry,
                RecommendedHours = 1,
                DueHours = 24,
                EscalateHours = 0,
            },
            new()
            {
                Trigger = SlaTrigger.HandoverReceived,
                DueHours = 24,
                EscalateHours = 0,
            },
            new()
            {
                Trigger = SlaTrigger.WebinarEnded,
                DueHours = 24,
                EscalateHours = 24,
            },
            new()
            {
                Trigger = SlaTrigger.MeetingHeld,
                DueHours = 48,
                EscalateHours = 0,
            },
            new()
            {
                Trigger = SlaTrigger.HighEntered,
                DueHours = 24,
                EscalateHours = 0,
            },
            new()
            {
                Trigger = SlaTrigger.MediumEntered,
                AmberDays = 3,
                DueDays = 5,
            },
            new()
            {
                Trigger = SlaTrigger.Surge,
                DueHours = 24,
                EscalateHours = 24,
            },
        ];

    /// <summary>The rule of a trigger, or null when none is on.</summary>
    public SlaRule? RuleOf(SlaTrigger trigger) => Rules.FirstOrDefault(rule => rule.Trigger == trigger && rule.On);

    /// <summary>The clock a trigger starts at an instant; null when it starts none.</summary>
    public SlaDeadline? DeadlineOf(SlaTrigger trigger, DateTimeOffset at, BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        switch (trigger)
        {
            case SlaTrigger.Neglect:
                return new(at, null, at, calendar.AddHours(at, 24, Clock), null);
            case SlaTrigger.MonthlyCheck or SlaTrigger.LongSilence:
                return new(at, null, calendar.AddBusinessDays(at, 3), calendar.AddBusinessDays(at, 5), null);
            default:
                return RuleOf(trigger) is { } rule ? Of(rule, at, calendar) : null;
        }
    }

    private SlaDeadline Of(SlaRule rule, DateTimeOffset at, BusinessCalendar calendar)
    {
        var due = rule.DueDays is { } days ? calendar.AddBusinessDays(at, days) : calendar.AddHours(at, rule.DueHours ?? 24, Clock);
        DateTimeOffset? recommended = rule.RecommendedHours is { } hours ? calendar.AddHours(at, hours, Clock) : null;
        var amber = recommended ?? (rule.AmberDays is { } from ? calendar.AddBusinessDays(at, from) : due - ((due - at) / 4));
        return new(at, recommended, amber, due, rule.EscalateHours is { } after ? calendar.AddHours(due, after, Clock) : null);
    }

    /// <summary>What is wrong with it; nothing when it may be saved.</summary>
    public IReadOnlyList<SlaSlip> Check()
    {
        var slips = new List<SlaSlip>();
        foreach (var rule in Rules)
        {
            CheckRule(rule, slips);
        }

        Range(slips, nameof(NeglectDays), NeglectDays, 1, 90);
        Range(slips, nameof(CheckDays), CheckDays, 7, 180);
        Range(slips, nameof(SilenceDays), SilenceDays, 91, 730);
        return slips;
    }

    private static void CheckRule(SlaRule rule, List<SlaSlip> slips)
    {
        void Slip(string field, SlaFault fault) => slips.Add(new(rule.Trigger, field, fault));

        if (rule.DueHours is null == rule.DueDays is null)
        {
            Slip(nameof(SlaRule.DueHours), SlaFault.NoDue);
        }

        foreach (
            var (field, hours, least) in new[]
            {
                (nameof(SlaRule.RecommendedHours), rule.RecommendedHours, 0.25),
                (nameof(SlaRule.DueHours), rule.DueHours, 0.25),
                (nameof(SlaRule.EscalateHours), rule.EscalateHours, 0),
            }
        )
        {
            if (hours is { } set && !(set >= least && set <= MostHours))
            {
                Slip(field, SlaFault.OutOfRange);
            }
        }

        if (rule.RecommendedHours > rule.DueHours)
        {
            Slip(nameof(SlaRule.RecommendedHours), SlaFault.AfterDue);
        }

        if (rule.DueDays is < 1 or > MostDays)
        {
            Slip(nameof(SlaRule.DueDays), SlaFault.OutOfRange);
        }

        if (rule.AmberDays is < 1 || rule.AmberDays > rule.DueDays)
        {
            Slip(nameof(SlaRule.AmberDays), SlaFault.AfterDue);
        }
    }

    private static void Range(List<SlaSlip> slips, string field, int days, int least, int most)
    {
        if (days < least || days > most)
        {
            slips.Add(new(null, field, SlaFault.OutOfRange));
        }
    }
}

/// <summary>Why a policy cannot be saved.</summary>
public enum SlaFault
{
    /// <summary>Neither hours nor business days are set, or both.</summary>
    NoDue,

    /// <summary>Too small or too large.</summary>
    OutOfRange,

    /// <summary>The recommended or amber time lies after the due time.</summary>
    AfterDue,
}

/// <summary>A field of the policy that is wrong.</summary>
/// <param name="Trigger">Whose rule; null = the policy's own field.</param>
/// <param name="Field">Its name.</param>
/// <param name="Fault">What is wrong.</param>
public readonly record struct SlaSlip(SlaTrigger? Trigger, string Field, SlaFault Fault);
