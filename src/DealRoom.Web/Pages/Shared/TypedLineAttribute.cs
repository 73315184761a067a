using System.ComponentModel.DataAnnotations;
using DealRoom.Domain.Deals;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Shared;

/// <summary>One line a person types: at most so long, without characters no document can carry. Says what is wrong in the reader's language.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TypedLineAttribute(int max) : ValidationAttribute
{
    public int Max { get; } = max;
    public bool Required { get; init; }
    public bool Lines { get; init; }

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var texts = validationContext.GetRequiredService<IStringLocalizer>();
        var read = Lines ? TypedText.Clean(value as string, Max) : TypedText.CleanLine(value as string, Max);
        var wrong = read switch
        {
            TypedText.TooLong => texts["shared.error.long", Max],
            TypedText.NotText => texts["shared.error.not-text"],
            TypedText.Accepted { Value.Length: 0 } when Required => texts["shared.error.required"],
            _ => null,
        };
        return wrong is null ? ValidationResult.Success : new ValidationResult(wrong, [validationContext.MemberName!]);
    }
}
