using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DealRoom.Web.Pages.Shared;

/// <summary>Ties the control to the hint and error of the field around it.</summary>
[HtmlTargetElement("input", ParentTag = "field", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("select", ParentTag = "field")]
[HtmlTargetElement("textarea", ParentTag = "field")]
public sealed class FieldControlTagHelper : TagHelper
{
    // after asp-for has given the control its id
    public override int Order => 1000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.TryGetValue(typeof(FieldState), out var item) || item is not FieldState state)
            return;
        if (!output.Attributes.ContainsName("id"))
            output.Attributes.SetAttribute("id", state.Id);
        if (state.DescribedBy is { } ids)
            output.Attributes.SetAttribute("aria-describedby", ids);
        if (state.Error is not null)
            output.Attributes.SetAttribute("aria-invalid", "true");
    }
}
