namespace DealRoom.Web.Data;

/// <summary>How far somebody who follows the decisions has come; each follower has its own name.</summary>
public sealed class FollowPosition
{
    public required string Name { get; init; }
    public long Seq { get; set; }
}
