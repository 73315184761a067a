namespace DealRoom.Web.Demo;

/// <summary>Shows the instant the story has come to, so that what the deeds write down is dated as if they had been done then.</summary>
sealed class WalkingClock(DateTimeOffset start) : TimeProvider
{
    DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Never backwards.</summary>
    public void WalkTo(DateTimeOffset at)
    {
        if (at > now)
            now = at;
    }
}
