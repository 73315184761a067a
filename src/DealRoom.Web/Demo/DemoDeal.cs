using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Domain.Signals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Demo;

/// <summary>One deal of the story as steps, each at its instant: what its sellers did through the product's own deeds, and what its buyers did.</summary>
sealed class DemoDeal(StoryDeal told, StoryTime time, DemoSellers sellers, DemoPens pens)
{
    readonly Dictionary<string, DemoGuests.Guest> guests = told.Members.ToDictionary(
        m => m.Key,
        m => new DemoGuests.Guest { Email = m.Email, Device = DeviceOf(m) }
    );
    readonly DateTimeOffset opened = time.Of(told.Deal.OpenedDay, told.Deal.OpenedAt);
    readonly ClaimsPrincipal owner = sellers.Principal(told.Deal.Owner);
    readonly DemoRoom room = new(pens.Db, pens.Files, sellers.Principal(told.Deal.Owner).SellerId());
    DemoGuests doings = null!; // from the opening on
    OpenDeal.Opened ids = null!;

    /// <summary>In the order in which they are told where instants are equal.</summary>
    public IEnumerable<StoryStep> Steps() =>
        [.. Selling(), .. told.Members.Select(Join), .. Links(), .. Visits(), .. told.Events.SelectMany(Happen), .. Leading()];

    IEnumerable<StoryStep> Leading() =>
        new DemoLead(pens.Leads.Deals[told.Key], time, sellers, pens, told.Deal.Owner)
        {
            Deal = () => ids.Deal,
            Member = key => guests[key].Member,
            Item = room.Item,
        }.Steps();

    IEnumerable<StoryStep> Selling()
    {
        var first = told.Invitations.Min(i => time.Of(i.Day, i.At));
        var items = told.Sections.SelectMany(s => s.Items).ToList();
        yield return StoryStep.Of(opened, OpenAsync);
        foreach (var key in told.Deal.Collaborators)
            yield return Later(1, async ct => Expect(await pens.Share.WithAsync(ids.Deal, sellers.Principal(key).SellerId(), owner, ct)));
        yield return Later(3, ct => room.FurnishAsync(ids.Room, told, pens.Logo, pens.Clock.GetUtcNow(), ct));
        yield return StoryStep.Of(
            first - TimeSpan.FromMinutes(5),
            ct => room.PublishAsync([.. items.Where(i => i.PublishedDay is null)], pens.Clock.GetUtcNow(), ct)
        );
        foreach (var day in items.Where(i => i.PublishedDay is not null).GroupBy(i => i.PublishedDay!.Value))
            yield return StoryStep.Of(time.Of(day.Key, "09:10"), ct => room.PublishAsync([.. day], pens.Clock.GetUtcNow(), ct));
        foreach (var stage in told.Deal.Stages.Skip(1))
            yield return StoryStep.Of(
                time.Of(stage.Day, stage.At),
                async ct => Expect(await pens.Change.DoAsync(ids.Deal, new DealInput { Stage = stage.Stage }, owner, ct))
            );
    }

    async Task OpenAsync(CancellationToken ct)
    {
        var (terms, company, fit) = (told.Deal, told.Company, told.Deal.Fit);
        var input = new DealInput
        {
            Name = terms.Language == "en" ? terms.NameEn : terms.Name,
            Amount = terms.Amount,
            Stage = terms.Stages[0].Stage,
            Company = new()
            {
                Name = company.Name,
                Kana = company.NameKana,
                Industry = company.Industry,
                Employees = company.Employees,
                CorporateNumber = company.CorporateNumber,
                FiscalYearStartMonth = company.FiscalYearStartMonth,
            },
            Fit = new()
            {
                Industry = fit.Industry,
                Size = fit.Size,
                Title = fit.Title,
                Needs = fit.Needs,
                History = fit.History,
                BudgetTiming = fit.BudgetTiming,
            },
            RequiredDepartments = new([.. terms.RequiredDepartments.Select(d => Departments.Code(Enum.Parse<Department>(d)))]),
        };
        ids = Expect(await pens.Open.DoAsync(input, owner, ct));
        doings = new DemoGuests(pens, ids.Deal, ids.Room);
    }

    // somebody a colleague brought is known from the moment the room was passed on; the others from that day's morning
    StoryStep Join(StoryMember member)
    {
        var brought = told.Events.FirstOrDefault(e => e.Kind == nameof(SignalKind.Forward) && e.To == member.Key);
        var known = brought is null ? time.Of(member.KnownDay, "08:45") : time.Of(brought).AddSeconds(1);
        var english = member.Language == "en";
        var input = new MemberInput
        {
            Name = english ? $"{member.Given} {member.Family}" : $"{member.Family} {member.Given}",
            FamilyName = member.Family,
            Kana = $"{member.FamilyKana} {member.GivenKana}".Trim(),
            Email = member.Email,
            Title = member.Title,
            Department = Departments.Code(Enum.Parse<Department>(member.Department)),
            DepartmentText = member.DepartmentText,
            Roles = new([.. member.Roles.Select(r => DmuRoleNames.Names(Enum.Parse<DmuRoles>(r)).Single())]),
            Champion = member.Champion,
            Sponsor = member.Sponsor,
            Language = member.Language,
            KnownSince = known < opened && member.KnownDay < told.Deal.OpenedDay ? known : default(Optional<DateTimeOffset?>),
        };
        return StoryStep.Of(Soonest(known, 4), async ct => guests[member.Key].Member = Expect(await pens.Keep.AddAsync(ids.Deal, input, owner, ct)));
    }

    IEnumerable<StoryStep> Links()
    {
        foreach (var link in told.Invitations)
            yield return StoryStep.Of(
                time.Of(link.Day, link.At),
                ct => doings.InviteAsync(guests[link.Member], sellers.Principal(link.By).SellerId(), ct)
            );
        foreach (var passed in told.Events.Where(e => e.Kind == nameof(SignalKind.Forward)))
            yield return StoryStep.Of(time.Of(passed).AddSeconds(2), ct => doings.InviteAsync(guests[passed.To!], owner.SellerId(), ct));
    }

    // the button is pressed shortly before the first page is read
    IEnumerable<StoryStep> Visits() =>
        told
            .Events.Where(e => e.Kind == "Read")
            .GroupBy(e => e.Member)
            .SelectMany(mine =>
            {
                var at = time.Of(mine.First()).AddSeconds(-20);
                var open = StoryStep.Of(at, ct => doings.OpenAsync(guests[mine.Key], ct));
                var wasBrought = told.Events.Any(e => e.Kind == nameof(SignalKind.Forward) && e.To == mine.Key);
                return wasBrought
                    ? [open, StoryStep.Of(at, () => doings.Deed(guests[mine.Key], SignalKind.MemberJoined, null, null, at))]
                    : new[] { open };
            });

    IEnumerable<StoryStep> Happen(StoryEvent happened)
    {
        var (at, guest) = (time.Of(happened), guests[happened.Member]);
        if (happened.Kind == "Read")
            return DemoGuests.Read(() => doings, guest, () => room.Item(happened.Item!), happened.Pages!, at);
        // one note for all who took part, told with the first of them
        if (Together(happened) is [var first, ..] && !ReferenceEquals(first, happened))
            return [];
        return
        [
            Enum.Parse<SignalKind>(happened.Kind) switch
            {
                var kind and (SignalKind.QuestionAsked or SignalKind.QuoteRequest or SignalKind.DemoRequest or SignalKind.GeneralInquiry) =>
                    StoryStep.Of(at, ct => doings.AskAsync(guest, kind, Item(), happened.Text ?? "", ct)),
                SignalKind.MeetingAttended or SignalKind.CallOrMail => StoryStep.Of(Soonest(at, 5), ct => NoteAsync(happened, ct)),
                SignalKind.FileDownload => StoryStep.Of(at, ct => doings.SaveAsync(guest, Item()!, ct)),
                var kind => StoryStep.Of(Soonest(at, 5), () => doings.Deed(guest, kind, Item(), happened.To is { } to ? guests[to].Email : null, at)),
            },
        ];

        RoomItem? Item() => happened.Item is { } key ? room.Item(key) : null;
    }

    IReadOnlyList<StoryEvent> Together(StoryEvent happened) =>
        happened.Kind is nameof(SignalKind.MeetingAttended) or nameof(SignalKind.CallOrMail)
            ? [.. told.Events.Where(e => (e.Kind, e.Day, e.At, e.MinutesAgo) == (happened.Kind, happened.Day, happened.At, happened.MinutesAgo))]
            : [];

    async Task NoteAsync(StoryEvent happened, CancellationToken ct)
    {
        var input = new NoteInput
        {
            Kind = happened.Kind == nameof(SignalKind.MeetingAttended) ? NoteKind.Meeting : NoteKind.Call,
            At = time.Of(happened),
            Members = [.. Together(happened).Select(e => guests[e.Member].Member)],
            Text = happened.Note,
        };
        Expect(await pens.Write.DoAsync(ids.Deal, input, owner, ct));
    }

    StoryStep Later(int minutes, Func<CancellationToken, Task> deed) => StoryStep.Of(opened.AddMinutes(minutes), deed);

    // what happened before the deal was opened is written down right after
    DateTimeOffset Soonest(DateTimeOffset at, int minutesAfterOpening) =>
        at > opened.AddMinutes(minutesAfterOpening) ? at : opened.AddMinutes(minutesAfterOpening);

    static string DeviceOf(StoryMember member) =>
        member.Roles.Contains(nameof(DmuRoles.Decider)) ? "iPhone"
        : member.Department == nameof(Department.It) ? "Mac"
        : "Windows";

    static T Expect<T>(Outcome<T> outcome) =>
        outcome switch
        {
            Outcome<T>.Done done => done.Value,
            Outcome<T>.Refused refused => throw new InvalidOperationException(
                "The demo was refused: " + string.Join(", ", refused.Slips.All.Select(s => $"{s.Field} {s.Key}"))
            ),
            _ => throw new InvalidOperationException("The demo's deal is not there."),
        };
}
