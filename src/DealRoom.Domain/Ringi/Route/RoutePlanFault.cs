namespace DealRoom.Domain.Ringi.Route;

/// <summary>What keeps a route from being filed.</summary>
public enum RoutePlanFault
{
    /// <summary>There is no step.</summary>
    NoSteps = 1,

    /// <summary>There is not exactly one 決裁.</summary>
    NoDecision,

    /// <summary>A step that is waited for stands behind 決裁.</summary>
    StepBehindDecision,

    /// <summary>後閲 stands before 決裁.</summary>
    PostReviewBeforeDecision,

    /// <summary>A step without a place.</summary>
    EmptyStep,

    /// <summary>承認 and 決裁 are one person's.</summary>
    OnePersonOnly,

    /// <summary>The same place, or in one step the same person, twice.</summary>
    Twice,

    /// <summary>More than <see cref="ApprovalRoute.Most"/> steps or places.</summary>
    TooMany,
}
