using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.Analyzers.Parsing;

namespace Analyzers.Tests.Rules;

public class ConstantTests
{
    [Fact]
    public Task ConstantsThatReveal_AreReported() => Rule.ReportsAsync(
        """
        using System.Runtime.Serialization;

        public enum Place
        {
            [EnumMember(Value = "~/documents")]
            Documents,
        }

        public class C
        {
            [Timed("a")]
            [[|Label("root", "/media/ann")|]]
            [[|Label("owner", "ann@example.org")|]]
            public void M([Label, [|LabelValues("local", "file:///srv/data")|]] string source, [[|Label|]] Place place)
            {
            }

            [Timed("b")]
            [Label("kind", "text/plain")]
            public void Fine([Label, LabelValues("text/markdown", "application/pdf")] string media)
            {
            }
        }
        """,
        "FUT105: Label 'root' has the constant '/media/ann', which looks like a path; use a name instead",
        "FUT105: Label 'owner' has the constant 'ann@example.org', which looks like a mail address; use a name instead",
        "FUT105: Label 'source' has the constant 'file:///srv/data', which looks like a file address; use a name instead",
        "FUT105: Label 'place' has the constant '~/documents', which looks like a path; use a name instead");

    [Theory]
    [InlineData("/media/ann")]
    [InlineData("/tmp")]
    [InlineData("in /var/log")]
    [InlineData("C:\\Users\\ann")]
    [InlineData("d:/data")]
    [InlineData("\\\\server\\share")]
    [InlineData("docs\\readme")]
    [InlineData("EXAMPLE\\ann")]
    [InlineData("~/notes")]
    [InlineData("~ann/notes")]
    [InlineData("./notes")]
    [InlineData("../notes")]
    [InlineData("$HOME/notes")]
    [InlineData("${HOME}/notes")]
    [InlineData("%APPDATA%/notes")]
    [InlineData("users/ann/notes")]
    [InlineData("docs/readme.md")]
    [InlineData("/api/orders")]
    public void Path_IsSeen(string constant) => Assert.Equal("a path", ConstantRules.WhyNot(constant));

    [Theory]
    [InlineData("file:///media/ann")]
    [InlineData("FILE:/media/ann")]
    [InlineData("file:\\\\server\\share")]
    public void FileAddress_IsSeen(string constant) => Assert.Equal("a file address", ConstantRules.WhyNot(constant));

    [Theory]
    [InlineData("ann@example.org")]
    [InlineData("to Ann.Other+x@mail.example.org!")]
    [InlineData("mailto:ann@localhost")]
    public void MailAddress_IsSeen(string constant) => Assert.Equal("a mail address", ConstantRules.WhyNot(constant));

    [Theory]
    [InlineData("")]
    [InlineData("hybrid")]
    [InlineData("the first")]
    [InlineData("http_get")]
    [InlineData("N/A")]
    [InlineData("read/write")]
    [InlineData("and/or")]
    [InlineData("km/h")]
    [InlineData("1/2")]
    [InlineData("2024/01/31")]
    [InlineData("24/7")]
    [InlineData("/")]
    [InlineData("a / b / c")]
    [InlineData("text/plain")]
    [InlineData("image/svg+xml")]
    [InlineData("application/vnd.rar")]
    [InlineData("net10.0")]
    [InlineData("v1.2.3")]
    [InlineData("System.IO")]
    [InlineData(".pdf")]
    [InlineData("readme.md")]
    [InlineData("@angular")]
    [InlineData("left-pad@1.3.0")]
    [InlineData("a@b")]
    [InlineData("12:30")]
    [InlineData("key:value")]
    [InlineData("https://example.org/a/b/c.html")]
    [InlineData("~5")]
    [InlineData("50%")]
    [InlineData("profile:none")]
    public void Name_IsFine(string constant) => Assert.Null(ConstantRules.WhyNot(constant));
}
