using DealRoom.Domain.Scoring;

namespace DealRoom.Web.Pages.Scoring;

/// <summary>One row of the editor: the value beside that of the version it was begun from.</summary>
public sealed record ModelFieldView(ModelField Field, double Before, double Now, string Typed, string? Error, bool Editable, bool Alone)
{
    public bool Changed => !Before.Equals(Now);
    public string Id => "f-" + Field.Name.Replace('.', '-');
}
