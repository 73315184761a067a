using DealRoom.Domain.Deals;
using DealRoom.Domain.Roi;

namespace DealRoom.Domain.Ringi.Authority;

/// <summary>Who decides up to which amount.</summary>
/// <param name="UpTo">Yen, this one included; null = everything above the level before.</param>
/// <param name="Decider">課長, 部長, 担当役員, 社長, 取締役会.</param>
/// <param name="Band">The band such a person's title has.</param>
/// <param name="IsBody">It is a meeting, not a person: the next meeting's day is asked.</param>
public sealed record AuthorityLevel(decimal? UpTo, Phrase Decider, TitleBand Band, bool IsBody = false);
