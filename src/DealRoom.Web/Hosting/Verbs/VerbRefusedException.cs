namespace DealRoom.Web.Hosting.Verbs;

/// <summary>A verb was asked for that can't be done; the message is the one line printed.</summary>
public sealed class VerbRefusedException(string message) : Exception(message);
