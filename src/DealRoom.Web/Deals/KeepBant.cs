using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;

namespace DealRoom.Web.Deals;

/// <summary>Writes down what is known of BANT (R16): an item that says something new gets a new entry, the earlier ones stay as its history.</summary>
public sealed class KeepBant(DealRoomDb db, DealJournal journal, TimeProvider clock)
{
    public async Task<Outcome<DealId>> DoAsync(DealId id, IReadOnlyList<BantInput> items, ClaimsPrincipal by, CancellationToken ct)
    {
        var (now, slips) = (clock.GetUtcNow(), new Slips());
        await using var transaction = await journal.BeginAsync(ct);
        if (await journal.FindAsync(id, by, ct) is not { } deal)
            return new Outcome<DealId>.NotThere();
        var before = (await BantReading.NowAsync(db, id, ct)).ToDictionary(b => b.Item);
        foreach (var typed in items.DistinctBy(i => i.Item))
            if (Read(typed, deal, now, by, slips) is { } entry && Tells(entry, before.GetValueOrDefault(typed.Item)))
                db.BantEntries.Add(entry);
        if (slips.Any)
            return journal.Refuse<DealId>(slips);

        await journal.CommitAsync(transaction, [], ct);
        return new Outcome<DealId>.Done(id);
    }

    static BantEntry? Read(BantInput typed, Deal deal, DateTimeOffset now, ClaimsPrincipal by, Slips slips)
    {
        var (entry, name, value, source) = (new Entry(slips, now), typed.Item.ToString(), "", "");
        entry.Line(name + ".Value", new(typed.Value), 1000, text => value = text);
        entry.Line(name + ".Source", new(typed.Source), 300, text => source = text);
        if (!Enum.IsDefined(typed.Item) || !Enum.IsDefined(typed.State))
        {
            slips.Add(name + ".State", "entry.choose");
            return null;
        }
        // confirmed is what somebody can look up: what, and from whom
        if (typed.State == BantState.Confirmed && value.Length == 0)
            slips.Add(name + ".Value", "entry.bant.value");
        if (typed.State == BantState.Confirmed && source.Length == 0)
            slips.Add(name + ".Source", "entry.bant.source");
        // a day ahead: it is tomorrow somewhere already
        if (typed.Day is { } day && day > DateOnly.FromDateTime(now.UtcDateTime).AddDays(1))
            slips.Add(name + ".Day", "entry.future");
        return new BantEntry
        {
            DealId = deal.Id,
            Item = typed.Item,
            State = typed.State,
            Value = value,
            Source = source,
            Day = typed.Day,
            At = now,
            BySellerId = by.SellerId(),
        };
    }

    static bool Tells(BantEntry now, BantEntry? before) =>
        before is null
            ? now.State != BantState.Unknown || now.Value.Length > 0 || now.Source.Length > 0
            : (now.State, now.Value, now.Source, now.Day) != (before.State, before.Value, before.Source, before.Day);
}
