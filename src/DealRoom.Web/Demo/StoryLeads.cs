namespace DealRoom.Web.Demo;

/// <summary>How the story's deals were qualified and handed on, as told in <c>story/leads.json</c>.</summary>
sealed record StoryLeads(
    StoryIdeal Ideal,
    IReadOnlyList<StoryNeed> Needs,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Values,
    IReadOnlyDictionary<string, StoryLead> Deals
);

sealed record StoryIdeal(
    IReadOnlyList<string> Industries,
    int EmployeesFrom,
    int EmployeesTo,
    IReadOnlyList<string> Processes,
    IReadOnlyList<string> Needs
);

sealed record StoryNeed(string Key, string Ja, string En);

sealed record StoryLead(
    StoryQualify Qualify,
    int QualifiedDay,
    IReadOnlyList<StoryPerson> People,
    IReadOnlyList<StoryBant> Bant,
    IReadOnlyList<StoryLeadDeed> Lead,
    IReadOnlyList<StoryPrivateNote> Notes
);

sealed record StoryQualify(
    IReadOnlyList<string> Needs,
    int Severity,
    bool Existing,
    bool Contact,
    string Process,
    string Decider,
    string Confidence,
    string Source,
    int? TargetInDays,
    string Programme,
    string Channel
);

sealed record StoryPerson(string Member, int Influence, string Step);

sealed record StoryBant(int Day, string At, string Item, string State, string Value, string Source);

sealed record StoryLeadDeed(int Day, string At, string Deed, string By, string? To, string Note);

sealed record StoryPrivateNote(int Day, string At, string By, string Text);
