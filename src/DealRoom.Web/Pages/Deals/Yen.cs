using System.Globalization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>Amounts as people read them: 1億820万円, 840万円, 8,405,500円; in English ¥8,400,000.</summary>
public static class Yen
{
    const long Man = 10_000,
        Oku = 100_000_000;

    public static string Of(long amount) => Of(amount, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en");

    public static string Of(long amount, bool english)
    {
        if (english)
            return "¥" + amount.ToString("N0", CultureInfo.InvariantCulture);
        if (amount < Man || amount % Man != 0)
            return amount.ToString("N0", CultureInfo.InvariantCulture) + "円";
        var (oku, man) = (amount / Oku, amount % Oku / Man);
        var front = oku > 0 ? oku.ToString("N0", CultureInfo.InvariantCulture) + "億" : "";
        var back = man == 0 ? "" : (oku > 0 ? man.ToString(CultureInfo.InvariantCulture) : man.ToString("N0", CultureInfo.InvariantCulture)) + "万";
        return front + back + "円";
    }
}
