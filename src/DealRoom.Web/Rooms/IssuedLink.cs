using DealRoom.Domain.Rooms;

namespace DealRoom.Web.Rooms;

/// <summary>A new link with its full address, which nobody can read again.</summary>
public sealed record IssuedLink(Invitation Invitation, string Url);
