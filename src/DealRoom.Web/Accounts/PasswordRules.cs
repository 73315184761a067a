using System.Collections.Frozen;
using DealRoom.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Accounts;

/// <summary>
/// Long is enough, guessable is not: no rule about kinds of characters, but nothing from the list of common passwords, however decorated,
/// and nothing that contains the organisation's or the person's own words.
/// </summary>
public sealed class PasswordRules(DealRoomDb db, SellerErrors errors) : IPasswordValidator<Seller>
{
    const int Longest = 200;
    const int ShortestOwnWord = 4;
    static readonly char[] Decoration = [.. "0123456789!@#$%^&*()-_=+.,?~ "];
    static readonly FrozenSet<string> Common = Load();

    public async Task<IdentityResult> ValidateAsync(UserManager<Seller> manager, Seller user, string? password)
    {
        if (password is null or { Length: > Longest })
            return IdentityResult.Failed(errors.PasswordTooLong(Longest));
        if (IsCommon(password))
            return IdentityResult.Failed(errors.PasswordCommon());
        var organisation = await db.Organisations.AsNoTracking().Select(o => new { o.Name, o.NameEn }).FirstOrDefaultAsync();
        string?[] own = [user.Email, user.FamilyName, user.GivenName, organisation?.Name, organisation?.NameEn];
        return Words(own).Any(w => password.Contains(w, StringComparison.OrdinalIgnoreCase))
            ? IdentityResult.Failed(errors.PasswordOwnWords())
            : IdentityResult.Success;
    }

    /// <summary>In the list as it stands, with l33t letters read as letters, without the decoration at its ends, or made of listed words only.</summary>
    public static bool IsCommon(string password)
    {
        var lower = password.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant();
        if (Common.Contains(lower) || IsMadeOf(lower))
            return true;
        // the decoration at the ends is no letter; 0 and @ within a word are
        var core = lower.Trim(Decoration);
        return IsMadeOf(core) || IsMadeOf(Letters(core)) || IsMadeOf(Letters(lower));
    }

    static string Letters(string text) =>
        string.Concat(
            text.Select(c =>
                c switch
                {
                    '0' => 'o',
                    '1' => 'i',
                    '3' => 'e',
                    '4' => 'a',
                    '5' => 's',
                    '@' => 'a',
                    '$' => 's',
                    '!' => 'i',
                    _ => c,
                }
            )
        );

    // every stretch is a listed word, or digits and signs between them
    static bool IsMadeOf(string text)
    {
        if (text.Length == 0)
            return true;
        var reached = new bool[text.Length + 1];
        reached[0] = true;
        for (var from = 0; from < text.Length; from++)
        {
            if (!reached[from])
                continue;
            if (!char.IsLetter(text[from]))
                reached[from + 1] = true;
            for (var length = 3; length <= 16 && from + length <= text.Length; length++)
                if (Common.Contains(text.Substring(from, length)))
                    reached[from + length] = true;
        }
        return reached[^1] && text.Any(char.IsLetter);
    }

    static IEnumerable<string> Words(IEnumerable<string?> texts) =>
        texts
            .OfType<string>()
            .SelectMany(t => t.Split(['@', '.', '-', '_', ' ', '　', '+'], StringSplitOptions.RemoveEmptyEntries))
            .Where(w => w.Length >= ShortestOwnWord && w is not "example");

    static FrozenSet<string> Load()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("DealRoom.Web.Accounts.common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
    }
}
