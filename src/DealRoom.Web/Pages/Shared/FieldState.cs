namespace DealRoom.Web.Pages.Shared;

/// <summary>What a field tells the control inside it, so that hint and error are read out with it.</summary>
sealed record FieldState(string Id, bool HasHint, string? Error)
{
    public string HintId => $"{Id}-hint";
    public string ErrorId => $"{Id}-error";
    public string? DescribedBy =>
        (HasHint, Error) switch
        {
            (true, not null) => $"{HintId} {ErrorId}",
            (true, null) => HintId,
            (false, not null) => ErrorId,
            _ => null,
        };
}
