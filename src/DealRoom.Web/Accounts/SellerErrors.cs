using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Accounts;

/// <summary>Why an account or a password is refused, in the reader's language.</summary>
public sealed class SellerErrors(IStringLocalizer texts) : IdentityErrorDescriber
{
    public IdentityError PasswordCommon() => Error(nameof(PasswordCommon), texts["accounts.error.password.common"]);

    public IdentityError PasswordOwnWords() => Error(nameof(PasswordOwnWords), texts["accounts.error.password.own"]);

    public IdentityError PasswordTooLong(int length) => Error(nameof(PasswordTooLong), texts["shared.error.long", length]);

    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), texts["accounts.error.password.short", length]);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), texts["accounts.error.password.same"]);

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), texts["accounts.error.password.wrong"]);

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), texts["accounts.error.email.taken"]);

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), texts["accounts.error.email.taken"]);

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), texts["accounts.error.email"]);

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), texts["accounts.error.email"]);

    static IdentityError Error(string code, LocalizedString text) => new() { Code = code, Description = text };
}
