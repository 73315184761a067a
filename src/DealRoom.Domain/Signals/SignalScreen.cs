namespace DealRoom.Domain.Signals;

/// <summary>What the browser claims: active time on one page of what a view shows.</summary>
public readonly record struct ClaimedReading(Guid Id, int N, string? Asset, int? Page, long ActiveMs, DateTimeOffset At);

/// <summary>What is known without asking the browser: from the capability minted with the page, and from the server's own clock.</summary>
/// <param name="Asset">The item shown.</param>
/// <param name="Pages">Its pages.</param>
/// <param name="MintedAt">When the page was served.</param>
/// <param name="ReceivedAt">Now.</param>
/// <param name="ViewCreditMs">Active time of this view already kept, milliseconds.</param>
public readonly record struct ViewFacts(string Asset, int Pages, DateTimeOffset MintedAt, DateTimeOffset ReceivedAt, long ViewCreditMs);

/// <summary>A reading that may be kept, cut to the time that really passed.</summary>
public readonly record struct AdmittedReading(Guid Id, int N, int Page, long ActiveMs, DateTimeOffset At);

/// <summary>
/// Admission of a reading: one visible list of named steps, each of which may drop it with a reason (R56). Nothing here believes the browser
/// about who it is or how much time has passed.
/// </summary>
public static class SignalScreen
{
    /// <summary>A page's capability lives this long.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    /// <summary>Readings made within that life are taken for this long: a phone may have been without a network.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    /// <summary>Clocks and networks are not exact: this much more than the time passed is still believed.</summary>
    public static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    /// <summary>Runs all steps; returns the reading to keep, or why it is dropped.</summary>
    public static (AdmittedReading? Kept, DropReason Why) Admit(ClaimedReading claim, ViewFacts view) =>
        Shape(claim) is var shape and not DropReason.None ? (null, shape)
        : Asset(claim, view) is var asset and not DropReason.None ? (null, asset)
        : Page(claim, view) is var page and not DropReason.None ? (null, page)
        : Age(claim, view) is var age and not DropReason.None ? (null, age)
        : (Cut(claim, view), DropReason.None);

    static DropReason Shape(ClaimedReading claim) =>
        claim.Id == Guid.Empty || claim.N < 0 || claim.ActiveMs < 0 ? DropReason.Malformed : DropReason.None;

    static DropReason Asset(ClaimedReading claim, ViewFacts view) =>
        claim.Asset is { Length: > 0 } asset && !string.Equals(asset, view.Asset, StringComparison.OrdinalIgnoreCase)
            ? DropReason.OtherAsset
            : DropReason.None;

    static DropReason Page(ClaimedReading claim, ViewFacts view) =>
        claim.Page is { } page && (page < 1 || page > view.Pages) ? DropReason.PageOutOfBounds : DropReason.None;

    static DropReason Age(ClaimedReading claim, ViewFacts view) =>
        claim.At > view.MintedAt + Life || view.ReceivedAt > view.MintedAt + Life + Patience ? DropReason.TooLate : DropReason.None;

    static AdmittedReading Cut(ClaimedReading claim, ViewFacts view)
    {
        var at =
            claim.At < view.MintedAt ? view.MintedAt
            : claim.At > view.ReceivedAt ? view.ReceivedAt
            : claim.At;
        // a queue sent after an outage may come in any order: each reading fits before its end, all of them together fit before now
        var before = (long)(at - view.MintedAt + Slack).TotalMilliseconds;
        var together = (long)(view.ReceivedAt - view.MintedAt + Slack).TotalMilliseconds;
        var active = Math.Clamp(claim.ActiveMs, 0, Math.Max(0, Math.Min(before, together - view.ViewCreditMs)));
        return new(claim.Id, claim.N, claim.Page ?? 1, active, at);
    }
}
