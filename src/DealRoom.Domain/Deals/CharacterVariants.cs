using System.Text;

namespace DealRoom.Domain.Deals;

/// <summary>Characters that people use for one another in names: katakana and hiragana, small and large kana, old and new ideographs.</summary>
internal static class CharacterVariants
{
    // Pairs: the variant, then the form it is searched under.
    private const string Ideographs =
        "髙高﨑崎嵜崎濵浜濱浜邊辺邉辺齋斎齊斎斉斎澤沢廣広國国嶋島嶌島櫻桜眞真德徳惠恵榮栄壽寿靜静龍竜瀧滝瀨瀬豐豊實実學学會会經経"
        + "縣県圓円鐵鉄藏蔵佛仏禮礼𠮷吉冨富峯峰渕淵槇槙曾曽條条遙遥凜凛薗園與与萬万來来黑黒栁柳桒桑舘館舩船埜野堯尭兒児關関澁渋單単"
        + "團団圖図寶宝應応證証總総聲声讀読賣売轉転醫医釋釈錢銭驛駅鹽塩麥麦齒歯龜亀藝芸對対將将巖巌彌弥戶戸擴拡氣気濟済燒焼爲為狹狭"
        + "獨独當当發発稻稲穗穂竝並絲糸繩縄莊荘號号螢蛍覺覚觀観譽誉辨弁瓣弁辯弁藥薬樂楽體体點点黨党淺浅溫温綠緑緖緒歷歴曆暦步歩每毎海海"
        + "增増鄕郷都都鄉郷靑青淸清晴晴橫横淨浄拔抜髮髪顯顕驗験檢検劍剣險険儉倹";

    // The small kana as they stand after katakana became hiragana.
    private const string SmallKana = "ぁあぃいぅうぇえぉおっつゃやゅゆょよゎわゕかゖけ";

    private static readonly Dictionary<int, Rune> Table = Pairs(Ideographs + SmallKana);

    public static Rune Plain(Rune rune)
    {
        var kana = rune.Value is (>= 0x30A1 and <= 0x30F6) or 0x30FD or 0x30FE ? new Rune(rune.Value - 0x60) : rune;
        return Table.GetValueOrDefault(kana.Value, kana);
    }

    private static Dictionary<int, Rune> Pairs(string text)
    {
        var runes = text.EnumerateRunes().ToList();
        var table = new Dictionary<int, Rune>(runes.Count / 2);
        for (var i = 0; i + 1 < runes.Count; i += 2)
        {
            table[runes[i].Value] = runes[i + 1];
        }

        return table;
    }
}
