using System.Text.Json;
using System.Text.Json.Serialization;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Data;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Deals;

/// <summary>What was true of a deal when its lead took a step (R90–R92). Kept as it was: later corrections of the history do not change it.</summary>
public sealed record CriteriaSnapshot
{
    static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>The deal score as shown; null when nothing was counted yet.</summary>
    public int? Score { get; init; }
    public Tier? Tier { get; init; }

    /// <summary>Conditions of the tier that held.</summary>
    public IReadOnlyList<TierReason> Matched { get; init; } = [];

    /// <summary>The highest person score as shown, and whose.</summary>
    public int? PersonScore { get; init; }
    public Guid? Person { get; init; }
    public int? Fit { get; init; }

    /// <summary>Share of the fit that was known, 0–1.</summary>
    public double? FitKnown { get; init; }

    /// <summary>A demo or a quote had been asked for.</summary>
    public bool HotAction { get; init; }
    public IReadOnlyList<BantLine> Bant { get; init; } = [];

    public sealed record BantLine(BantItem Item, BantState State, string Value, string Source, DateOnly? Day);

    [JsonIgnore]
    public int BantConfirmed => Bant.Count(b => b.State == BantState.Confirmed);

    [JsonIgnore]
    public GateFacts Facts => new(PersonScore, HotAction, Fit, BantConfirmed);

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static CriteriaSnapshot Of(string json) => JsonSerializer.Deserialize<CriteriaSnapshot>(json, Json) ?? new();

    public static async Task<CriteriaSnapshot> TakeAsync(DealRoomDb db, DealId deal, DateTimeOffset at, CancellationToken ct)
    {
        var bant = await BantReading.NowAsync(db, deal, ct);
        var lines = bant.Select(b => new BantLine(b.Item, b.State, b.Value, b.Source, b.Day)).ToList();
        // not folded yet: what the log says by itself
        var score = await DealScores.AtAsync(db, deal, at, ct) ?? (await DealScores.FoldUnderAsync(db, deal, at, ScoreModel.Default, ct))?.At(at);
        if (score is null)
            return new() { Bant = lines };
        var person = score.Persons.Where(p => p.Person.Identified).OrderByDescending(p => p.Score).FirstOrDefault();
        return new()
        {
            Score = score.Display,
            Tier = score.Tier.Tier,
            Matched = score.Tier.Matched,
            PersonScore = person?.Display,
            Person = person?.Person.Value,
            Fit = (int)Math.Round(score.Axes.Fit, MidpointRounding.AwayFromZero),
            FitKnown = score.FitCompleteness,
            HotAction = score.Handover.Triggers.Any(t => t.Action is not null),
            Bant = lines,
        };
    }
}
