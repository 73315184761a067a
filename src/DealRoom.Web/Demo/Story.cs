using System.Text.Json;
using System.Text.Json.Serialization;

namespace DealRoom.Web.Demo;

/// <summary>The story as it is told in <c>Data/Demo</c>; its README says what each part means.</summary>
sealed class Story
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };
    static readonly string[] Told = ["harunire", "minato", "alderlake", "mizuki"];

    public required string Folder { get; init; }
    public required StoryVendor Vendor { get; init; }
    public required IReadOnlyList<StoryDeal> Deals { get; init; }
    public required StoryLeads Leads { get; init; }

    /// <summary>Published, it lies beside the program; developed, in the project's folder.</summary>
    public static async Task<Story> ReadAsync(string contentRoot, CancellationToken ct)
    {
        var folder = new[] { AppContext.BaseDirectory, contentRoot }.Select(root => Path.Combine(root, "Data", "Demo")).First(Directory.Exists);
        var deals = new List<StoryDeal>();
        foreach (var name in Told)
            deals.Add(await ReadAsync<StoryDeal>(folder, name, ct));
        return new Story
        {
            Folder = folder,
            Vendor = await ReadAsync<StoryVendor>(folder, "vendor", ct),
            Deals = deals,
            Leads = await ReadAsync<StoryLeads>(folder, "leads", ct),
        };
    }

    public string PathOf(string file) => Path.Combine(Folder, file);

    static async Task<T> ReadAsync<T>(string folder, string name, CancellationToken ct)
    {
        await using var file = File.OpenRead(Path.Combine(folder, "story", name + ".json"));
        return (await JsonSerializer.DeserializeAsync<T>(file, Json, ct))!;
    }
}

sealed record StoryVendor(StoryOrganisation Organisation, IReadOnlyList<StoryUser> Users);

sealed record StoryOrganisation(
    string Name,
    string NameEn,
    string Address,
    string Phone,
    string TimeZone,
    string Logo,
    string DemoSeller,
    StoryBuyer DemoBuyer,
    string PrivacyContact
);

sealed record StoryBuyer(string Deal, string Member);

sealed record StoryUser(
    string Key,
    string Family,
    string Given,
    string Role,
    string Department,
    string Title,
    string Email,
    string Phone,
    string Language
);

sealed record StoryDeal(
    string Key,
    StoryCompany Company,
    StoryTerms Deal,
    IReadOnlyList<StoryMember> Members,
    StoryRoom Room,
    IReadOnlyList<StorySection> Sections,
    IReadOnlyList<StoryInvitation> Invitations,
    IReadOnlyList<StoryEvent> Events
);

sealed record StoryCompany(string Name, string NameKana, string Industry, int Employees, int FiscalYearStartMonth, string? CorporateNumber);

sealed record StoryTerms(
    string Name,
    string NameEn,
    long Amount,
    string Language,
    string Owner,
    IReadOnlyList<string> Collaborators,
    int OpenedDay,
    string OpenedAt,
    IReadOnlyList<StoryStage> Stages,
    StoryFit Fit,
    IReadOnlyList<string> RequiredDepartments
);

sealed record StoryStage(int Day, string At, string Stage);

sealed record StoryFit(double? Industry, double? Size, double? Title, double? Needs, double? History, double? BudgetTiming);

sealed record StoryMember(
    string Key,
    string Family,
    string Given,
    string FamilyKana,
    string GivenKana,
    string DepartmentText,
    string Department,
    string Title,
    IReadOnlyList<string> Roles,
    bool Champion,
    bool Sponsor,
    int KnownDay,
    string Email,
    string Language = "ja"
);

sealed record StoryRoom(StoryText Title, string Accent);

sealed record StoryText(string Ja, string En);

sealed record StorySection(StoryText Title, IReadOnlyList<StoryItem> Items);

sealed record StoryItem(
    string Key,
    string Asset,
    string Type,
    StoryText Title,
    string? File,
    StoryText? Files,
    IReadOnlyList<string>? Audience,
    int? PublishedDay
);

sealed record StoryInvitation(int Day, string At, string Member, string By);

sealed record StoryEvent(
    int Day,
    string? At,
    int? MinutesAgo,
    string Member,
    string Kind,
    string? Item,
    int? Page,
    IReadOnlyList<int[]>? Pages,
    string? To,
    string? Text,
    string? Note
);
