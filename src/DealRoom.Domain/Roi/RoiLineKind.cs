namespace DealRoom.Domain.Roi;

/// <summary>What a line of a calculator is. Stored by number.</summary>
public enum RoiLineKind
{
    /// <summary>便益.</summary>
    Benefit = 1,

    /// <summary>費用.</summary>
    Cost = 2,

    /// <summary>定性効果: listed, never added to a total.</summary>
    Soft = 3,
}
