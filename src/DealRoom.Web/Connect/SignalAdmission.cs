using System.Text.Json;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;

namespace DealRoom.Web.Connect;

/// <summary>Judges a script's signals one by one: a row for the log, or the reason there is none.</summary>
sealed class SignalAdmission(DealId deal, IReadOnlySet<MemberId> members, IReadOnlySet<ItemId> items, DateTimeOffset now)
{
    const decimal MostSeconds = 24 * 60 * 60;
    static readonly Dictionary<string, SignalKind> Kinds = Enum.GetValues<SignalKind>().ToDictionary(k => k.ToString(), StringComparer.Ordinal);

    static readonly Dictionary<string, Channel> Channels = Enum.GetValues<Channel>()
        .ToDictionary(c => c.ToString(), StringComparer.OrdinalIgnoreCase);

    public SignalRow? Read(JsonElement signal, out Guid? id, out string reason)
    {
        (id, reason) = (null, "");
        if (signal.ValueKind != JsonValueKind.Object)
            return Refuse("notAnObject", out reason);
        if (!Guid.TryParse(Text(signal, "id"), out var given) || given == Guid.Empty)
            return Refuse("badId", out reason);
        id = given;
        if (Text(signal, "kind") is not { } name || !Kinds.TryGetValue(name, out var kind))
            return Refuse("unknownKind", out reason);
        MemberId? member = null;
        if (Has(signal, "member"))
        {
            if (!Guid.TryParse(Text(signal, "member"), out var who) || !members.Contains(new MemberId(who)))
                return Refuse("unknownMember", out reason);
            member = new MemberId(who);
        }
        if (Instants.Parse(Text(signal, "at")) is not { } at || at < Entry.Earliest)
            return Refuse("badTime", out reason);
        if (at > now + Entry.ClockSlack)
            return Refuse("inTheFuture", out reason);
        if (ActiveMs(signal, kind, ref reason) is not { } active)
            return null;
        if (Line(signal, "asset", 200) is not { } asset)
            return Refuse("badAsset", out reason);
        if (Line(signal, "recipient", 320) is not { } recipient)
            return Refuse("badRecipient", out reason);
        if (Line(signal, "programme", 200) is not { } programme)
            return Refuse("badProgramme", out reason);
        Channel? channel = null;
        if (Has(signal, "channel"))
        {
            if (Text(signal, "channel") is not { } way || !Channels.TryGetValue(way, out var known))
                return Refuse("unknownChannel", out reason);
            channel = known;
        }
        var item = Guid.TryParse(asset, out var named) && items.Contains(new ItemId(named)) ? new ItemId(named) : (ItemId?)null;
        return new SignalRow
        {
            DealId = deal,
            Id = given,
            Cause = RowCause.Signal,
            Kind = kind,
            MemberId = member,
            ItemId = item,
            Asset = item?.ToString() ?? asset,
            ActiveMs = active,
            At = at,
            ReceivedAt = now,
            OneRow = true,
            Recipient = recipient.Length > 0 ? recipient : null,
            Programme = programme.Length > 0 ? programme : null,
            Channel = channel,
        };
    }

    // whole milliseconds, rounded down: 4.9999 seconds are not 5
    static long? ActiveMs(JsonElement signal, SignalKind kind, ref string reason)
    {
        if (!Has(signal, "activeSeconds"))
        {
            if (!kind.IsView())
                return 0;
            reason = "noActiveSeconds";
            return null;
        }
        var value = signal.GetProperty("activeSeconds");
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var seconds) && seconds is >= 0 and <= MostSeconds)
            return kind.IsView() ? (long)(seconds * 1000) : 0;
        reason = "badActiveSeconds";
        return null;
    }

    static string? Line(JsonElement signal, string field, int max)
    {
        if (!Has(signal, field))
            return "";
        return Text(signal, field) is { } typed && TypedText.CleanLine(typed, max) is TypedText.Accepted accepted ? accepted.Value : null;
    }

    static bool Has(JsonElement signal, string field) => signal.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null;

    static string? Text(JsonElement signal, string field) => signal.TryGetProperty(field, out var value) ? Fields.TextOf(value) : null;

    static SignalRow? Refuse(string why, out string reason)
    {
        reason = why;
        return null;
    }
}
