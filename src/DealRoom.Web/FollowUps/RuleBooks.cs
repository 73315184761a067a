using System.Text.Json;
using DealRoom.Domain.FollowUps;
using DealRoom.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.FollowUps;

/// <summary>The rule books in force, and their versions: deadlines and playbook. Nothing is overwritten (R51).</summary>
public static class RuleBooks
{
    public static async Task<SlaPolicy> PolicyAsync(DealRoomDb db, CancellationToken ct) =>
        await ContentAsync(db, RuleBook.Sla, ct) is { } json ? JsonSerializer.Deserialize<SlaPolicy>(json)! : SlaPolicy.Default;

    public static async Task<Playbook> PlaybookAsync(DealRoomDb db, CancellationToken ct) =>
        await ContentAsync(db, RuleBook.Playbook, ct) is { } json ? JsonSerializer.Deserialize<Playbook>(json)! : new Playbook();

    public static void Add<T>(DealRoomDb db, RuleBook book, T content, string author, string reason, DateTimeOffset now) =>
        db.RuleBooks.Add(
            new RuleBookVersion
            {
                Book = book,
                Content = JsonSerializer.Serialize(content),
                At = now,
                AuthorId = author,
                Reason = reason,
            }
        );

    static Task<string?> ContentAsync(DealRoomDb db, RuleBook book, CancellationToken ct) =>
        db.RuleBooks.AsNoTracking().Where(v => v.Book == book).OrderByDescending(v => v.Id).Select(v => v.Content).FirstOrDefaultAsync(ct);
}
