using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Scoring;

/// <summary>One person's part of a deal's state. Written by the fold alone; grows with assets and recipients, not with signals.</summary>
public sealed class PersonState
{
    /// <summary>Who.</summary>
    public PersonId Person { get; set; }

    /// <summary>What is known of a member; null before anything is.</summary>
    public MemberFacts? Facts { get; set; }

    /// <summary>The score at <see cref="ScoreDay"/>.</summary>
    public double Score { get; set; }

    /// <summary>Day of the deal's clock the score stands at.</summary>
    public double ScoreDay { get; set; }

    /// <summary>The last activity.</summary>
    public DateTimeOffset? LastActive { get; set; }

    /// <summary>The last activity on the deal's clock.</summary>
    public double LastActiveDay { get; set; }

    /// <summary>The last reading or deed of the buyer's own, whatever it was worth.</summary>
    public DateTimeOffset? LastSeen { get; set; }

    /// <summary>The last meeting attended.</summary>
    public DateTimeOffset? LastMeeting { get; set; }

    /// <summary>The last view of prices that counted.</summary>
    public DateTimeOffset? LastPricing { get; set; }

    /// <summary>Per asset.</summary>
    public Dictionary<string, AssetState> Assets { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What was paid in the last seven local days.</summary>
    public List<PaidDay> Paid { get; init; } = [];

    /// <summary>When each type of inquiry last paid.</summary>
    public Dictionary<SignalKind, DateTimeOffset> InquiryPaidAt { get; init; } = [];

    /// <summary>Recipients a forward was paid for.</summary>
    public HashSet<string> Recipients { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The document saved last.</summary>
    public string? LastDownload { get; set; }

    /// <summary>When it was.</summary>
    public DateTimeOffset? LastDownloadAt { get; set; }

    /// <summary>When another document than <see cref="LastDownload"/> was last saved.</summary>
    public DateTimeOffset? OtherDownloadAt { get; set; }

    /// <summary>When the extra for a second document was last paid.</summary>
    public DateTimeOffset? SecondDownloadPaidAt { get; set; }

    internal double ScoreOn(double day, ScoreModel model) => Score == 0 ? 0 : Score * model.Remaining(day - ScoreDay);

    internal double ActivityOn(double day, ScoreModel model) => LastActive is null ? 0 : model.Activity.Of(day - LastActiveDay);

    internal void Add(double points, double day, ScoreModel model)
    {
        if (points > 0)
        {
            Score = Math.Min(model.Limits.PersonScore, ScoreOn(day, model) + points);
            ScoreDay = day;
        }
    }

    internal void WasActive(DateTimeOffset at, double day)
    {
        LastActive = at;
        LastActiveDay = day;
    }

    internal AssetState Asset(string name)
    {
        if (!Assets.TryGetValue(name, out var asset))
        {
            Assets[name] = asset = new AssetState();
        }
        return asset;
    }
}
