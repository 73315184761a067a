using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Scoring;
using T = DealRoom.Web.Texts.Texts;

namespace DealRoom.Web.Pages.Deals;

/// <summary>A move as one says it: 法務がセキュリティ資料を開く / Legal opens the security document.</summary>
static class WhatIfWords
{
    public static BothLanguages Of(WhatIfMove move, DealNames names) => BothLanguages.Of(language => In(language, move, names));

    static string In(string language, WhatIfMove move, DealNames names)
    {
        var what = names.AssetIn(language, move.Asset, move.Signal);
        var who = move.Person is { } person ? names.PersonIn(language, person.Member(), false) : "";
        return move.Kind switch
        {
            WhatIfKind.Opens => T.In(language, "model.move.opens", who, what),
            WhatIfKind.Department => T.In(
                language,
                "model.move.department",
                T.In(language, "deals.department." + Departments.Code(move.Department!.Value)),
                what
            ),
            WhatIfKind.Meeting when move.Person is null => T.In(language, "model.move.meeting.somebody"),
            WhatIfKind.Meeting => T.In(language, "model.move.meeting", who),
            WhatIfKind.DecisionLayer => T.In(language, "model.move.layer"),
            WhatIfKind.Champion => T.In(language, "model.move.champion", who),
            WhatIfKind.Sponsor => T.In(language, "model.move.sponsor", who),
            _ => T.In(language, "model.move." + move.Signal, who),
        };
    }
}
