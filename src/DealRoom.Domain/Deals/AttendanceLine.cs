namespace DealRoom.Domain.Deals;

/// <summary>One person of a list of attendance as it was read.</summary>
/// <param name="Line">Line of the file.</param>
/// <param name="Email">Lower case; empty when none.</param>
/// <param name="Name">Full name; empty when none.</param>
/// <param name="Company">Company; empty when none.</param>
/// <param name="Title">役職; empty when none.</param>
/// <param name="At">When the person joined.</param>
/// <param name="Asked">Asked or wrote in the chat.</param>
public sealed record AttendanceLine(int Line, string Email, string Name, string Company, string Title, DateTimeOffset At, bool Asked);
