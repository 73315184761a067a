namespace DealRoom.Domain.Signals;

/// <summary>What rules ask of a kind.</summary>
public static class SignalTraits
{
    /// <summary>A reading, paid by active time.</summary>
    public static bool IsView(this SignalKind kind) => kind is >= SignalKind.PricingView and <= SignalKind.ArchiveView;

    /// <summary>A file saved that pays points (R108); other files do not count as documents.</summary>
    public static bool IsPaidDownload(this SignalKind kind) =>
        kind is SignalKind.GuideDownload or SignalKind.ReportDownload or SignalKind.BeginnerDownload;

    /// <summary>An inquiry: demo, quote, general (R110).</summary>
    public static bool IsInquiry(this SignalKind kind) => kind is SignalKind.GeneralInquiry or SignalKind.DemoRequest or SignalKind.QuoteRequest;

    /// <summary>A webinar attended (R109); watching its recording is not.</summary>
    public static bool IsWebinar(this SignalKind kind) => kind is SignalKind.DemoWebinar or SignalKind.TrendWebinar;

    /// <summary>An inquiry that makes a handover due by itself (T6).</summary>
    public static bool IsHotAction(this SignalKind kind) => kind is SignalKind.DemoRequest or SignalKind.QuoteRequest;

    /// <summary>The buyer's own deed or reading. A seller's call and a join score, but are nobody's activity (R38).</summary>
    public static bool IsActivity(this SignalKind kind) => kind is not (SignalKind.CallOrMail or SignalKind.MemberJoined);
}
