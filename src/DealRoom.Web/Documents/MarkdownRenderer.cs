using System.Text;
using DealRoom.Domain.Deals;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DealRoom.Web.Documents;

/// <summary>
/// Markdown to HTML that can't run anything: raw HTML is shown as text, every extension is chosen by name (generic attributes would let an
/// author write onclick), and every address is judged on the syntax tree. Rendered once, on save.
/// </summary>
public static class MarkdownRenderer
{
    /// <summary>UTF-8 bytes. Some inputs cost time quadratic in their length; at this length it is two seconds.</summary>
    public const int MostBytes = 64 * 1024;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoLinks()
        .UseTaskLists()
        .UseFootnotes()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .DisableHtml()
        .UseSoftlineBreakAsHardlineBreak()
        .Build(); // who writes on a new line means a new line; Japanese has no space to put there

    public static async Task<MarkdownAnswer> RenderAsync(string? source, CancellationToken ct)
    {
        if (TypedText.Clean(source, MostBytes) is not TypedText.Accepted { Value: var text })
            return new MarkdownAnswer.Refused(
                TypedText.Clean(source, int.MaxValue) is TypedText.NotText ? "intake.not-text" : "intake.markdown.long"
            );
        if (Encoding.UTF8.GetByteCount(text) > MostBytes)
            return new MarkdownAnswer.Refused("intake.markdown.long");
        try
        {
            return new MarkdownAnswer.Rendered(text, await Task.Run(() => Render(text), ct).WaitAsync(Patience, ct));
        }
        catch (ArgumentException)
        {
            return new MarkdownAnswer.Refused("intake.markdown.deep");
        }
        catch (TimeoutException)
        {
            return new MarkdownAnswer.Refused("intake.markdown.slow");
        }
    }

    static string Render(string text)
    {
        var page = Markdown.Parse(text, Pipeline);
        foreach (var node in page.Descendants().ToList())
        {
            switch (node)
            {
                case HeadingBlock heading:
                    heading.Level = Math.Min(6, heading.Level + 1);
                    break; // the page's title is the only first heading
                case LinkInline { IsImage: true } picture:
                    Picture(picture);
                    break;
                case LinkInline link:
                    Link(link);
                    break;
                case AutolinkInline auto:
                    Auto(auto);
                    break;
                default:
                    break;
            }
        }
        return page.ToHtml(Pipeline);
    }

    // a picture from elsewhere would tell that place who reads
    static void Picture(LinkInline picture)
    {
        if (LinkTarget.Of(picture.Url) is not LinkTarget.Local)
            picture.ReplaceBy(new ContainerInline());
    }

    static void Link(LinkInline link)
    {
        switch (LinkTarget.Of(link.Url))
        {
            case LinkTarget.Refused:
                link.ReplaceBy(new ContainerInline());
                break;
            case LinkTarget.Outbound to:
                link.Url = to.Through;
                Mark(link);
                break;
            default:
                break;
        }
    }

    static void Auto(AutolinkInline auto)
    {
        var target = auto.IsEmail ? LinkTarget.Of("mailto:" + auto.Url) : LinkTarget.Of(auto.Url);
        if (target is LinkTarget.Refused)
            auto.ReplaceBy(new LiteralInline(auto.Url));
        if (target is not LinkTarget.Outbound to)
            return;
        var link = new LinkInline(to.Through, "");
        link.AppendChild(new LiteralInline(auto.Url));
        Mark(link);
        auto.ReplaceBy(link);
    }

    static void Mark(LinkInline link)
    {
        link.GetAttributes().AddPropertyIfNotExist("rel", "noopener nofollow");
        link.GetAttributes().AddPropertyIfNotExist("target", "_blank");
    }
}
