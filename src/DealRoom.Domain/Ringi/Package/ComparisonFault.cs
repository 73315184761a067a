namespace DealRoom.Domain.Ringi.Package;

/// <summary>What makes a comparison unfair or unfinished.</summary>
public enum ComparisonFault
{
    /// <summary>The matter itself is not in it, or more than once.</summary>
    OursMissing = 1,

    /// <summary>現状維持 is not in it.</summary>
    StatusQuoMissing,

    /// <summary>There is nothing to compare with but 現状維持.</summary>
    NoAlternative,

    /// <summary>There is no row.</summary>
    NoCriteria,

    /// <summary>A row has not one cell per alternative.</summary>
    CellCount,

    /// <summary>Something is told of another company without a source.</summary>
    SourceMissing,

    /// <summary>A word that praises or disparages.</summary>
    LoadedWord,
}
