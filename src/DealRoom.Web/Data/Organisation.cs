namespace DealRoom.Web.Data;

/// <summary>The selling organisation this installation serves. One row, id 1.</summary>
public sealed class Organisation
{
    public const int Only = 1;
    public int Id { get; init; } = Only;
    public string Name { get; set; } = "";
    public string NameEn { get; set; } = "";

    /// <summary>Days, weeks and midnights of the score are counted in this zone.</summary>
    public string TimeZone { get; set; } = "Asia/Tokyo";
    public string Address { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Website { get; set; } = "";

    /// <summary>Whom a reader may ask about the record; shown on the landing page.</summary>
    public string PrivacyContact { get; set; } = "";

    /// <summary>This installation was filled with the demo workspace.</summary>
    public bool Demo { get; set; }

    public string NameIn(string language) => language == "en" && NameEn.Length > 0 ? NameEn : Name;
}
