using AngleSharp.Html.Parser;
using DealRoom.Web.Documents;

namespace DealRoom.Web.Tests.Documents;

public sealed class MarkdownRendererTests
{
    static async Task<string> Html(string source) => Assert.IsType<MarkdownAnswer.Rendered>(await MarkdownRenderer.RenderAsync(source, default)).Html;

    static async Task<string> Reason(string source) =>
        Assert.IsType<MarkdownAnswer.Refused>(await MarkdownRenderer.RenderAsync(source, default)).Reason;

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("a <svg/onload=alert(1)> b")]
    [InlineData("<!-- --><iframe src=//evil.example>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](java&#10;script:alert(1))")]
    [InlineData("[x](&#1;javascript:alert(1))")]
    [InlineData("[x](javascript&colon;alert(1))")]
    [InlineData("[x](vbscript:msgbox)")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](//evil.example/)")]
    [InlineData("[x](/\\evil.example/)")]
    [InlineData("[x](\\\\evil.example/)")]
    [InlineData("[x](https://user:pass@evil.example/)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("![x](https://evil.example/pixel.png)")]
    [InlineData("![x](data:image/svg+xml;base64,PHN2Zz4=)")]
    [InlineData("# h {onclick=alert(1)}")]
    [InlineData("[x](#a){onmouseover=alert(1) style=color:red}")]
    [InlineData("```js onload=alert(1)\nx\n```")]
    [InlineData("[^1]\n\n[^1]: <b onclick=alert(1)>x</b>")]
    [InlineData("|a|\n|-|\n|<style>*{display:none}</style>|")]
    [InlineData("[\"><script>alert(1)</script>](https://a.example/\"onclick=alert(1))")]
    public async Task Nothing_an_author_writes_can_run_or_lead_astray(string source)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await Html(source));
        Assert.Empty(page.QuerySelectorAll("script, style, iframe, svg, object, embed, form, b[onclick], link, meta, base"));
        foreach (var element in page.Body!.QuerySelectorAll("*"))
        {
            Assert.DoesNotContain(element.Attributes, a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name == "style");
            if (element.GetAttribute("href") is { } href)
                Assert.True(
                    href.StartsWith("/leave?to=http", StringComparison.Ordinal)
                        || href.StartsWith('#')
                        || href.StartsWith("mailto:", StringComparison.Ordinal),
                    href
                );
            if (element.GetAttribute("src") is { } src)
                Assert.True(src.StartsWith('/') && !src.StartsWith("//", StringComparison.Ordinal), src);
        }
    }

    [Fact]
    public async Task What_people_write_is_rendered()
    {
        var page = await new HtmlParser().ParseDocumentAsync(
            await Html(
                "# 料金\n\n| 項目 | 円 |\n|---|---:|\n| 月額 | 40,000 |\n\n- [x] 済\n- [ ] 未\n\n~~旧~~ 新[^1]\n\n[^1]: 税抜\n\nhttps://www.example.jp/?a=1&b=日本 と [社内](/rooms/x) と [問合せ](mailto:a@example.jp)"
            )
        );
        Assert.Equal("料金", page.QuerySelector("h2")!.TextContent);
        Assert.Equal("40,000", page.QuerySelector("td:last-child")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll("input[type=checkbox][disabled]").Length);
        Assert.NotNull(page.QuerySelector("del"));
        Assert.NotNull(page.QuerySelector(".footnotes"));
        var outbound = page.QuerySelector("a[href^='/leave']")!;
        Assert.Equal("noopener nofollow", outbound.GetAttribute("rel"));
        Assert.Equal("/leave?to=" + Uri.EscapeDataString("https://www.example.jp/?a=1&b=%E6%97%A5%E6%9C%AC"), outbound.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("a[href='/rooms/x']"));
        Assert.NotNull(page.QuerySelector("a[href='mailto:a@example.jp']"));
    }

    [Fact]
    public async Task Limits_are_told_in_words()
    {
        Assert.Equal("intake.markdown.long", await Reason(new string('あ', 22_000)));
        Assert.Equal("intake.markdown.long", await Reason(new string('a', 65_537)));
        Assert.Equal("intake.not-text", await Reason("a\0b"));
        Assert.Equal("intake.not-text", await Reason("a\ud800b"));
        Assert.Equal("intake.markdown.deep", await Reason(new string('>', 3000) + "x"));
    }

    [Theory, InlineData("[a](b"), InlineData("**a"), InlineData("[["), InlineData("|a"), InlineData("![](")]
    public async Task The_worst_inputs_end_in_time(string repeated)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var answer = await MarkdownRenderer.RenderAsync(
            string.Concat(Enumerable.Repeat(repeated, MarkdownRenderer.MostBytes / repeated.Length)),
            default
        );
        Assert.True(answer is MarkdownAnswer.Rendered or MarkdownAnswer.Refused { Reason: "intake.markdown.slow" or "intake.markdown.deep" });
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 4);
    }
}
