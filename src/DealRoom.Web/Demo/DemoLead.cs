using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Deals;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Demo;

/// <summary>How one deal of the story was qualified and handed on: by the product's own deeds, each at its instant.</summary>
sealed class DemoLead(StoryLead told, StoryTime time, DemoSellers sellers, DemoPens pens, string owner)
{
    public required Func<DealId> Deal { get; init; }
    public required Func<string, MemberId> Member { get; init; }
    public required Func<string, DealRoom.Domain.Rooms.RoomItem> Item { get; init; }

    public IEnumerable<StoryStep> Steps()
    {
        yield return StoryStep.Of(time.Of(told.QualifiedDay, "18:00"), QualifyAsync);
        foreach (var bant in told.Bant)
            yield return StoryStep.Of(time.Of(bant.Day, bant.At), ct => KeepAsync(bant, ct));
        foreach (var deed in told.Lead)
            yield return StoryStep.Of(time.Of(deed.Day, deed.At), ct => HandAsync(deed, ct));
        foreach (var note in told.Notes)
            yield return StoryStep.Of(
                time.Of(note.Day, note.At),
                async ct =>
                    Expect(
                        await pens.Write.DoAsync(Deal(), new NoteInput { Kind = NoteKind.Private, Text = note.Text }, sellers.Principal(note.By), ct)
                    )
            );
    }

    async Task QualifyAsync(CancellationToken ct)
    {
        var (q, by) = (told.Qualify, sellers.Principal(owner));
        var needs = await DemoIdeal.NeedsAsync(pens.Db, pens.Leads, q.Needs, ct);
        foreach (var (key, values) in pens.Leads.Values)
            await TagAsync(key, await DemoIdeal.NeedsAsync(pens.Db, pens.Leads, values, ct), ct);
        var input = new QualifyInput
        {
            Needs = new(needs),
            Severity = q.Severity,
            ExistingCustomer = q.Existing,
            EarlierContact = q.Contact,
            DecisionProcess = Enum.Parse<DecisionProcess>(q.Process),
            FinalDecider = Member(q.Decider),
            DeciderConfidence = Enum.Parse<Confidence>(q.Confidence),
            DeciderSource = Enum.Parse<DeciderSource>(q.Source),
            TargetStart = q.TargetInDays is { } days
                ? new(DateOnly.FromDateTime(time.Of(0, "12:00").DateTime).AddDays(days))
                : default(Optional<DateOnly?>),
            Programme = q.Programme,
            Channel = Enum.Parse<Channel>(q.Channel),
        };
        Expect(await pens.Qualify.DoAsync(Deal(), input, by, ct));
        foreach (var person in told.People)
        {
            var say = new MemberInput { Influence = person.Influence, Step = Enum.Parse<PersonStep>(person.Step) };
            Expect(await pens.Keep.ChangeAsync(Deal(), Member(person.Member), say, by, ct));
        }
    }

    // not every room has every item of the list
    async Task TagAsync(string key, List<int> values, CancellationToken ct)
    {
        DealRoom.Domain.Rooms.ItemId id;
        try
        {
            id = Item(key).Id;
        }
        catch (KeyNotFoundException)
        {
            return;
        }
        var item = await pens.Db.RoomItems.FirstAsync(i => i.Id == id, ct);
        item.Values = values;
        await pens.Db.SaveChangesAsync(ct);
    }

    async Task KeepAsync(StoryBant bant, CancellationToken ct)
    {
        var input = new BantInput(
            Enum.Parse<BantItem>(bant.Item),
            Enum.Parse<BantState>(bant.State),
            bant.Value,
            bant.Source,
            DateOnly.FromDateTime(time.Of(bant.Day, bant.At).DateTime)
        );
        Expect(await pens.Bant.DoAsync(Deal(), [input], sellers.Principal(owner), ct));
    }

    async Task HandAsync(StoryLeadDeed deed, CancellationToken ct)
    {
        var (desk, by) = (pens.Handovers, sellers.Principal(deed.By));
        switch (deed.Deed)
        {
            case "handOn":
                Expect(await desk.HandOnAsync(Deal(), sellers.Principal(deed.To!).SellerId(), deed.Note, by, ct));
                break;
            case "accept":
                var waiting = await pens
                    .Db.Handovers.Where(h => h.DealId == Deal() && h.State == HandoverState.Waiting)
                    .Select(h => h.Id)
                    .SingleAsync(ct);
                Expect(await desk.AcceptAsync(Deal(), waiting, deed.Note, by, ct));
                break;
            default:
                Expect(await desk.JudgeAsync(Deal(), deed.Note, by, ct));
                break;
        }
    }

    static void Expect<T>(Outcome<T> outcome)
    {
        if (outcome is Outcome<T>.Refused refused)
            throw new InvalidOperationException("The demo was refused: " + string.Join(", ", refused.Slips.All.Select(s => $"{s.Field} {s.Key}")));
        if (outcome is Outcome<T>.NotThere)
            throw new InvalidOperationException("The demo's deal is not there.");
    }
}
