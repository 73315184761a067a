using DealRoom.Domain.Scoring;
using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Tests.Scoring;

/// <summary>One payment as the definitions give it: of a signal, or of one step of a view.</summary>
internal sealed record BatchPayment(Signal Signal, int Place, int Step, double Points, bool RepeatBonus, bool SecondDocument)
{
    internal int Day => BatchPayments.DayOf(Signal.At);

    /// <summary>Counts against the limits: a view by its first step.</summary>
    internal bool Counts => Points > 0 && Step == 0;

    internal bool Activity => Step == 0 && Signal.Kind is not (SignalKind.CallOrMail or SignalKind.MemberJoined);
}
