using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Accounts;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Pages.Deals;

/// <summary>What of a deal changes by the second: score, feed, who is reading. The page and its live piece are made of the same reading.</summary>
public sealed record DealNow
{
    public required Deal Deal { get; init; }
    public required DealNames Names { get; init; }
    public required DateTimeOffset Now { get; init; }

    /// <summary>Null while nothing has been folded.</summary>
    public required DealFold? Fold { get; init; }
    public required ScoreView? Score { get; init; }
    public required Feed Feed { get; init; }

    /// <summary>Risks, and what moves the score by hand.</summary>
    public required Standing Standing { get; init; }
    public ScoreThresholds Limits => (Fold?.Model ?? ScoreModel.Default).Thresholds;
    public required IReadOnlyList<Present> Present { get; init; }

    /// <summary>Null when there is no such deal, or not for this seller.</summary>
    public static async Task<DealNow?> OfAsync(
        DealRoomDb db,
        ClaimsPrincipal user,
        Guid id,
        long? from,
        DealScores scores,
        PresenceReading presence,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var mine = db.Deals.AsNoTracking().SeenBy(user, db).Where(d => d.Id == new DealId(id));
        if (await mine.FirstOrDefaultAsync(ct) is not { } deal)
            return null;
        // a page is shown even when the fold is behind: it catches up in front of the reader
        await scores.CaughtUpAsync(db, deal.Id, ct);
        var now = clock.GetUtcNow();
        var fold = await DealScores.FoldAsync(db, deal.Id, ct);
        return new DealNow
        {
            Deal = deal,
            Now = now,
            Fold = fold,
            Score = fold?.State.LastAt is null ? null : fold.At(now),
            Names = await DealNames.OfAsync(db, deal.Id, ct),
            Feed = await Feed.OfAsync(db, deal.Id, from, fold, now, ct),
            Standing = fold?.State.LastAt is null ? Standing.Nothing : await Standing.OfAsync(db, deal.Id, fold, now, ct),
            Present = await presence.NowAsync(db, mine, ct),
        };
    }
}
