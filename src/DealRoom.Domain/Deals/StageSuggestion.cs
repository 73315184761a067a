using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Deals;

/// <summary>
/// The stage what buyers did in the last 30 days speaks for (R105), told with executed examples in stages.md beside the tests. It is a
/// proposal: a person confirms it. It never points back, so no view moves a deal back (T15); prices and cases alone speak for 検討 at most.
/// </summary>
/// <param name="Stage">The stage proposed, later than where the deal stands.</param>
/// <param name="Reasons">The kinds that speak for it.</param>
public sealed record StageSuggestion(DealStage Stage, IReadOnlyList<SignalKind> Reasons)
{
    /// <summary>What is older says nothing about where a deal stands, days.</summary>
    public const int WindowDays = 30;

    private static readonly SignalKind[] Deciding = [SignalKind.QuoteRequest, SignalKind.RingiExport, SignalKind.ContractView];

    private static readonly SignalKind[] Considering =
    [
        SignalKind.DemoRequest,
        SignalKind.GeneralInquiry,
        SignalKind.DemoWebinar,
        SignalKind.RoiRun,
        SignalKind.SecurityView,
        SignalKind.DeclaredIntent,
        SignalKind.MeetingAttended,
    ];

    private static readonly SignalKind[] Comparing = [SignalKind.ProposalView, SignalKind.PricingView, SignalKind.CaseView];

    /// <summary>Null when nothing speaks for a later stage, or the deal is in ringi or closed.</summary>
    public static StageSuggestion? Of(DealStage now, IEnumerable<StageEvidence> evidence, DateTimeOffset at)
    {
        var recent = evidence.Where(e => e.At <= at && at - e.At <= TimeSpan.FromDays(WindowDays)).ToList();
        return Find(recent) is { } found && now < found.Stage && now <= DealStage.Decision ? found : null;
    }

    private static StageSuggestion? Find(List<StageEvidence> recent)
    {
        var decided = recent.Where(SpeaksForDecision).ToList();
        var leaders = recent.Where(e => e is { DecisionLayer: true, Kind: SignalKind.ProposalView or SignalKind.PricingView }).ToList();
        if (decided.Count > 0)
        {
            return With(DealStage.Decision, decided);
        }

        if (leaders.Select(e => e.Kind).Distinct().Count() == 2)
        {
            return With(DealStage.Decision, leaders);
        }

        var considered = recent.Where(e => Considering.Contains(e.Kind)).ToList();
        if (considered.Count > 0)
        {
            return With(DealStage.Consideration, considered);
        }

        var compared = recent.Where(e => Comparing.Contains(e.Kind)).ToList();
        if (compared.Select(e => e.Kind).Distinct().Count() >= 2 && compared.Select(e => e.Person).Distinct().Count() >= 2)
        {
            return With(DealStage.Consideration, compared);
        }

        var interested = recent.Where(e => e.Kind.IsActivity()).ToList();
        return interested.Count > 0 ? With(DealStage.Interest, interested) : null;
    }

    private static bool SpeaksForDecision(StageEvidence e) => Deciding.Contains(e.Kind) || (e.DecisionLayer && e.Kind == SignalKind.RingiView);

    private static StageSuggestion With(DealStage stage, List<StageEvidence> evidence) =>
        new(stage, [.. evidence.OrderByDescending(e => e.At).Select(e => e.Kind).Distinct().Take(3)]);
}
