using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Archivist.Normalisation;

/// <summary>Takes the elements out of HTML and keeps what a reader sees. Nothing is loaded and no script is run.</summary>
internal static class HtmlNormaliser
{
    private static readonly FrozenSet<string> Unseen = FrozenSet.Create(StringComparer.Ordinal, "script", "style", "noscript", "template", "head", "svg");

    private static readonly FrozenSet<string> InsideALine = FrozenSet.Create(
        StringComparer.Ordinal, "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    public static NormalisedDocument Normalise(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var title = string.IsNullOrWhiteSpace(document.Title) ? document.QuerySelector("h1")?.TextContent : document.Title;
        return new NormalisedDocument
        {
            Title = title?.Trim() ?? "",
            Text = VisibleText(document),
            Links = [.. document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")).OfType<string>()],
        };
    }

    /// <summary>Walks without recursion, since nothing bounds how deep a page nests.</summary>
    private static string VisibleText(IDocument document)
    {
        var text = new StringBuilder();
        for (INode? node = document.DocumentElement; node is not null;)
        {
            Append(text, node);
            node = node.HasChildNodes && !Unseen.Contains(NameOf(node)) ? node.FirstChild : Following(node, text);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, INode node)
    {
        if (node is IText words)
        {
            text.Append(words.Data);
            return;
        }

        BreakLine(text, node);
    }

    private static INode? Following(INode node, StringBuilder text)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            if (at.NextSibling is { } next)
            {
                return next;
            }

            if (at.Parent is { } parent)
            {
                BreakLine(text, parent);
            }
        }

        return null;
    }

    private static void BreakLine(StringBuilder text, INode node)
    {
        if (node is IElement && !InsideALine.Contains(NameOf(node)) && text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }

    private static string NameOf(INode node) => (node as IElement)?.LocalName ?? "";
}
