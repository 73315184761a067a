using DealRoom.Domain.Roi;
using DealRoom.Domain.Roi.Quotations;

namespace DealRoom.Domain.Ringi.Package;

/// <summary>What the room knows, for writing the fields (R95). What is missing is left to the drafter, never made up.</summary>
public sealed record RingiFacts
{
    /// <summary>What is to be introduced.</summary>
    public required string Product { get; init; }

    /// <summary>Who will use it: 営業部40名.</summary>
    public string Users { get; init; } = "";

    /// <summary>The contract's first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Its last day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The quotation in force.</summary>
    public Quotation? Quote { get; init; }

    /// <summary>The shared estimate.</summary>
    public RoiAnswer? Roi { get; init; }

    /// <summary>Its low, base and high.</summary>
    public RoiSpread? Spread { get; init; }

    /// <summary>現状の課題, with figures, from the hearing.</summary>
    public IReadOnlyList<string> Issues { get; init; } = [];

    /// <summary>目的, and why now.</summary>
    public IReadOnlyList<string> Purposes { get; init; } = [];

    /// <summary>What is introduced, in parts.</summary>
    public IReadOnlyList<string> Scope { get; init; } = [];

    /// <summary>比較表.</summary>
    public ComparisonTable? Comparison { get; init; }

    /// <summary>リスクと対策.</summary>
    public IReadOnlyList<RiskRow> Risks { get; init; } = [];

    /// <summary>体制, a line each.</summary>
    public IReadOnlyList<string> Team { get; init; } = [];

    /// <summary>The plan's days.</summary>
    public IReadOnlyList<RingiMilestone> Milestones { get; init; } = [];

    /// <summary>期間, 自動更新, 解約予告, SLA, a line each.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>合議先.</summary>
    public IReadOnlyList<RingiConsultation> Consultations { get; init; } = [];

    /// <summary>The documents to attach, in order.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>The versions in force of everything above.</summary>
    public IReadOnlyList<RingiSourceVersion> Versions { get; init; } = [];
}
