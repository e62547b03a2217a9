using System.Text;
using Archivist.Detection;
using Archivist.Normalisation;

namespace Archivist.Tests.Normalisation;

public sealed class NormaliserTests
{
    [Fact]
    public void Normalise_Markdown_KeepsWordsTitleLinksAndTags()
    {
        var document = Normalise("n.md", """
            ---
            title: "The Plan"
            tags: [work, idea]
            ---
            # Heading
            Some **bold** [text](https://a.example/x) and `code`.

            - item for ann@b.example
            """);

        Assert.Equal("The Plan", document.Title);
        Assert.Equal("Heading\nSome bold text and code.\nitem for [redacted]\n", document.Text);
        Assert.Equal(["https://a.example/x"], document.Links);
        Assert.Equal(["work", "idea"], document.Tags);
    }

    [Theory]
    [InlineData("tags: a, b", "a,b")]
    [InlineData("tags:\n  - a\n  - \"b c\"\nother: x", "a,b c")]
    [InlineData("Tag: '#a'", "a")]
    [InlineData("tagline: a", "")]
    public void Normalise_FrontMatterTags_AreReadInEveryForm(string yaml, string expected)
    {
        Assert.Equal(expected, string.Join(',', Normalise("n.md", $"---\n{yaml}\n---\ntext").Tags));
    }

    [Fact]
    public void Normalise_MarkdownHeading_IsTheTitle() => Assert.Equal("Über uns", Normalise("n.md", "text\n\n## *Über* uns\n").Title);

    [Fact]
    public void Normalise_DocumentWithoutTitle_IsCalledByItsRedactedName() =>
        Assert.Equal("[redacted]/n.txt", Normalise("n.txt", "text", "a@b.example/n.txt").Title);

    [Fact]
    public void Normalise_Html_KeepsWhatAReaderSees()
    {
        var document = Normalise("p.html", """
            <html><head><title> A page </title><style>p{}</style></head>
            <body><script>var hidden = 1;</script><p>One <b>bo</b>ld</p><p>Two &amp; <a href="https://a.example">three</a></p></body></html>
            """);

        Assert.Equal("A page", document.Title);
        Assert.Equal(["One bold", "Two & three"], document.Text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));
        Assert.Equal(["https://a.example"], document.Links);
    }

    [Fact]
    public void Normalise_Email_KeepsSubjectNamesBodyAndDay()
    {
        var document = Normalise("m.eml", """
            From: Jane Doe <jane@a.example>
            To: bob@b.example
            Date: Fri, 01 Mar 2024 23:30:00 -0200
            Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=
            Content-Type: text/html; charset=utf-8

            <p>Call <a href="https://c.example">me</a></p>
            """);

        Assert.Equal("Grüße", document.Title);
        Assert.Contains("Jane Doe", document.Text, StringComparison.Ordinal);
        Assert.Contains("Call me", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("@", document.Text, StringComparison.Ordinal);
        Assert.Equal(["https://c.example"], document.Links);
        Assert.Equal(new DateOnly(2024, 3, 2), document.Written);
    }

    [Theory]
    [InlineData("m.eml", "no header at all", "is not an e-mail: ")]
    [InlineData("m.eml", "X-Unknown: 1\n\nbody", "is not an e-mail: ")]
    [InlineData("m.mbox", "From a line and nothing else", "is not an e-mail: ")]
    public void Normalise_BrokenEmail_SaysSo(string name, string content, string reason)
    {
        var thrown = Assert.Throws<UnreadableDocumentException>(() => Normalise(name, content));

        Assert.StartsWith(reason, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Normalise_MarkdownNestedWithoutEnd_SaysSo()
    {
        var thrown = Assert.Throws<UnreadableDocumentException>(() => Normalise("n.md", new string('>', 50_000)));

        Assert.Equal("cannot be understood as Markdown: its lists or quotes are nested too deeply; flatten them.", thrown.Message);
    }

    [Fact]
    public void Normalise_HtmlNestedDeeply_IsReadWithoutExhaustingTheStack() =>
        Assert.Contains("core", Normalise("p.html", string.Concat(Enumerable.Repeat("<div>", 5_000)) + "core").Text, StringComparison.Ordinal);

    private static NormalisedDocument Normalise(string path, string content, string name = "name")
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return Normaliser.Normalise(FormatDetector.Detect(path, bytes)!, bytes, name);
    }
}
