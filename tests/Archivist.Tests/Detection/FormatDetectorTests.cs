using System.Text;
using Archivist.Detection;

namespace Archivist.Tests.Detection;

public sealed class FormatDetectorTests
{
    [Theory]
    [InlineData("a.md", "# x", "Markdown")]
    [InlineData("a.MARKDOWN", "x", "Markdown")]
    [InlineData("a.html", "x", "Html")]
    [InlineData("a.Htm", "x", "Html")]
    [InlineData("a.xhtml", "x", "Html")]
    [InlineData("a.eml", "\0", "Email")]
    [InlineData("a.mbox", "x", "Email")]
    [InlineData("README", "x", "PlainText")]
    [InlineData("a.cs", "<html is not at the start of code", "Html")]
    [InlineData("page", "\n  <!doctype HTML>\n<p>x", "Html")]
    [InlineData("saved", "From: Ann <a@b.example>\nMessage-ID: <1@b>\n\nhi", "Email")]
    [InlineData("folded", "Received: by x;\n\tlater\nFrom: Ann\n\nhi", "Email")]
    [InlineData("note", "From: Ann\nTo: me\n\nhi", "PlainText")]
    [InlineData("talk", "Message-ID: 1\nFrom: x\nno header here\n\nhi", "PlainText")]
    public void Detect_NameAndContent_TellTheFormat(string name, string content, string expected)
    {
        Assert.Equal(expected, FormatDetector.Detect(name, Encoding.UTF8.GetBytes(content))?.Format.ToString());
    }

    [Theory]
    [InlineData("picture.md")]
    [InlineData("archive")]
    [InlineData("page.html")]
    public void Detect_BinaryContent_IsNoText(string name)
    {
        Assert.Null(FormatDetector.Detect(name, [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 1, 2]));
    }
}
