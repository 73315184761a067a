namespace DealRoom.Web.FollowUps;

/// <summary>A mail ready to be sent or copied.</summary>
public sealed record MailLetter(string Subject, string Body);
