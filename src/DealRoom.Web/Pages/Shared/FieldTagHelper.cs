using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Shared;

/// <summary>Label, hint, control and error of one form field: <c>&lt;field asp-for="Input.Name" label="…" hint="…"&gt;&lt;input asp-for="Input.Name"&gt;&lt;/field&gt;</c>.</summary>
[HtmlTargetElement("field", Attributes = "label")]
public sealed class FieldTagHelper(IStringLocalizer texts) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression? For { get; set; }

    /// <summary>The control's name, where it has no asp-for.</summary>
    public string? Name { get; set; }
    public string Label { get; set; } = "";
    public string? Hint { get; set; }
    public bool Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Init(TagHelperContext context)
    {
        var name = For is null ? Name ?? "" : View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var error = View.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
        context.Items[typeof(FieldState)] = new FieldState(TagBuilder.CreateSanitizedId(name, "_"), !string.IsNullOrEmpty(Hint), error);
    }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var state = (FieldState)context.Items[typeof(FieldState)];
        var control = await output.GetChildContentAsync();
        output.TagName = "div";
        output.AddClass("field", System.Text.Encodings.Web.HtmlEncoder.Default);
        var label = Element("label", Label);
        label.Attributes["for"] = state.Id;
        if (Optional)
            label.InnerHtml.AppendHtml(Element("span", texts["layout.optional"], "optional"));
        output.Content.AppendHtml(label);
        if (state.HasHint)
            output.Content.AppendHtml(Element("p", Hint!, "hint", state.HintId));
        output.Content.AppendHtml(control);
        if (state.Error is not null)
            output.Content.AppendHtml(Element("p", state.Error, "error", state.ErrorId));
    }

    static TagBuilder Element(string tag, string text, string? css = null, string? id = null)
    {
        var element = new TagBuilder(tag);
        if (css is not null)
            element.AddCssClass(css);
        if (id is not null)
            element.Attributes["id"] = id;
        element.InnerHtml.Append(text);
        return element;
    }
}
