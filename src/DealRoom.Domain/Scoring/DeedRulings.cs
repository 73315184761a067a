using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Scoring;

/// <summary>Deeds somebody must hear of, whatever they did to the score (R64, R109–R111).</summary>
internal static class DeedRulings
{
    private const int MeetingsKept = 20;

    internal static void Tell(Signal signal, ScoreModel model, WatchState memory, ICollection<Decision> decisions)
    {
        DecisionKind? kind = signal.Kind switch
        {
            var one when one.IsInquiry() => DecisionKind.InquiryReceived,
            var one when one.IsWebinar() => DecisionKind.WebinarAttended,
            SignalKind.MeetingAttended when IsNew(signal, memory) => DecisionKind.MeetingHeld,
            SignalKind.MemberJoined => DecisionKind.MemberJoined,
            _ => null,
        };
        if (kind is not { } told)
        {
            return;
        }
        decisions.Add(
            new Decision(
                told,
                signal.At,
                new DecisionDetails
                {
                    Model = model.Version,
                    Asset = signal.Asset.Length > 0 ? signal.Asset : null,
                    Unidentified = !signal.Person.Identified,
                }
            )
            {
                Member = signal.Person.Member(),
                Signal = signal.Kind,
                SignalSeq = signal.Seq,
            }
        );
    }

    // attendees of one meeting share its name, or at least its instant
    private static bool IsNew(Signal signal, WatchState memory)
    {
        var meeting = signal.Asset.Length > 0 ? signal.Asset : signal.At.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (memory.Meetings.Contains(meeting))
        {
            return false;
        }
        memory.Meetings.Add(meeting);
        if (memory.Meetings.Count > MeetingsKept)
        {
            memory.Meetings.RemoveAt(0);
        }
        return true;
    }
}
