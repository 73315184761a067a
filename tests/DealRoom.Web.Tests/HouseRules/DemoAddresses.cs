using System.Text.RegularExpressions;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.HouseRules;

/// Makes addresses of the routes in the access table, with what the demo workspace holds. A parameter nobody has told it of fails the run.
public sealed partial class DemoAddresses
{
    readonly Dictionary<string, string> values = [];

    public required string Deal { get; init; }
    public required string Room { get; init; }

    /// A personal link into that room, never pressed.
    public required string Link { get; init; }

    public static async Task<DemoAddresses> OfAsync(DealRoomDb db)
    {
        var deal = await db.Deals.Where(d => d.ClosedAt == null).OrderBy(d => d.OpenedAt).FirstAsync();
        var room = await db.Rooms.SingleAsync(r => r.DealId == deal.Id);
        var member = await db.Members.Where(m => m.DealId == deal.Id).Select(m => m.Id).FirstAsync();
        var item = await db
            .RoomItems.Where(i => i.RoomId == room.Id && i.PublishedAt != null && i.RemovedAt == null)
            .OrderBy(i => i.Position)
            .Select(i => i.Id)
            .FirstAsync();
        var link = Secrets.New();
        db.Add(
            new Invitation
            {
                Id = new(Guid.CreateVersion7()),
                RoomId = room.Id,
                MemberId = member,
                TokenHash = Secrets.Hash(link),
                IssuedAt = DateTimeOffset.UtcNow,
                IssuedBy = deal.OwnerId,
                ExpiresAt = DateTimeOffset.UtcNow.AddDays(30),
            }
        );
        await db.SaveChangesAsync();
        var made = new DemoAddresses
        {
            Deal = deal.Id.ToString(),
            Room = room.Id.ToString(),
            Link = "/r/" + link,
        };
        made.Know("id|dealId|deal", made.Deal);
        made.Know("room", made.Room);
        made.Know("memberId", member.ToString());
        made.Know("item|itemId", item.ToString());
        made.Know("kind", "page");
        made.Know("/r/{token}", link);
        made.Know("/settings/people/{id}", deal.OwnerId);
        // the demo's model under discussion
        made.Know("version", "2");
        made.Know("/calendar/{year}|year", "2026");
        return made;
    }

    public void Know(string names, string value)
    {
        foreach (var name in names.Split('|'))
            values[name] = value;
    }

    /// The route with the demo's own values in it.
    public string Of(string route) =>
        Parameter()
            .Replace(
                route,
                part =>
                    values.GetValueOrDefault(route)
                    ?? values.GetValueOrDefault(part.Groups[1].Value)
                    ?? throw new InvalidOperationException($"DemoAddresses does not know {part.Value} of {route}: tell it.")
            ) + (route == "/leave" ? "?to=https%3A%2F%2Fwww.example.com%2F" : "");

    [GeneratedRegex(@"\{(\w+)[^{}]*(?:\{[^{}]*\}[^{}]*)*\}")]
    private static partial Regex Parameter();
}
