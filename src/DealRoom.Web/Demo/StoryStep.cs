using DealRoom.Web.Data;

namespace DealRoom.Web.Demo;

/// <summary>One thing that happened: a deed with a transaction of its own, or rows of the log that are written together with their neighbours.</summary>
sealed record StoryStep(DateTimeOffset At, Func<CancellationToken, Task>? Deed, Func<SignalRow>? Row)
{
    public static StoryStep Of(DateTimeOffset at, Func<CancellationToken, Task> deed) => new(at, deed, null);

    /// <summary>The row is made when the story has come to it: what it speaks of exists only then.</summary>
    public static StoryStep Of(DateTimeOffset at, Func<SignalRow> row) => new(at, null, row);
}
