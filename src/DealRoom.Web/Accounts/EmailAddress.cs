using System.ComponentModel.DataAnnotations;

namespace DealRoom.Web.Accounts;

/// <summary>What we take for an e-mail address: one @, something on both sides, no spaces, at most 320 characters.</summary>
public static class EmailAddress
{
    static readonly EmailAddressAttribute Rule = new();

    public static bool IsOne(string? text) =>
        text is { Length: > 2 and <= 320 }
        && Rule.IsValid(text)
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or ',' or ';');
}
