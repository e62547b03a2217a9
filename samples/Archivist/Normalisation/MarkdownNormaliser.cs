using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archivist.Normalisation;

/// <summary>Takes the marks out of Markdown.</summary>
internal static class MarkdownNormaliser
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseTaskLists()
        .Build();

    /// <exception cref="UnreadableDocumentException">The text is nested too deeply to be a document somebody wrote.</exception>
    public static NormalisedDocument Normalise(string markdown)
    {
        var document = Parse(markdown);
        var frontMatter = document.Descendants<YamlFrontMatterBlock>().FirstOrDefault()?.Lines.ToString() ?? "";
        return new NormalisedDocument
        {
            Title = FrontMatter.Title(frontMatter) ?? Title(document),
            Text = PlainText(document),
            Links = [.. document.Descendants<LinkInline>().Select(l => l.Url).OfType<string>()],
            Tags = FrontMatter.Tags(frontMatter),
            HasHashTags = true,
        };
    }

    private static MarkdownDocument Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            throw new UnreadableDocumentException("cannot be understood as Markdown: its lists or quotes are nested too deeply; flatten them.");
        }
    }

    private static string Title(MarkdownDocument document)
    {
        var heading = document.Descendants<HeadingBlock>().FirstOrDefault();
        return heading is null ? "" : PlainText(heading).Trim();
    }

    private static string PlainText(MarkdownObject block)
    {
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false };
        Pipeline.Setup(renderer);
        renderer.Render(block);
        return text.ToString();
    }
}
