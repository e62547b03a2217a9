using Futurnal.Instrumentation.Privacy;

namespace Futurnal.Instrumentation.Tests.Privacy;

public class PlainWordTests
{
    [Theory]
    [InlineData("C:\\Users\\ann", "a path")]
    [InlineData("/media/ann/notes", "a path")]
    [InlineData("\\\\server\\share", "a path")]
    [InlineData("~/notes", "a path")]
    [InlineData("file:///media/ann", "a file address")]
    [InlineData("ann@example.org", "a mail address")]
    [InlineData("https://example.org/diagnosis", "a web address")]
    [InlineData("https://example.org/?q=ann", "a web address with a query")]
    [InlineData("127.0.0.1", "a network address")]
    [InlineData("1.1.1.1:53", "a network address")]
    [InlineData("123e4567-e89b-12d3-a456-426614174000", "an identifier")]
    [InlineData("Report-Weber.docx", "a file name")]
    [InlineData("Ann Weber", "free text")]
    [InlineData("SELECT name FROM patients", "free text")]
    [InlineData("not found: (patients)", "free text")]
    [InlineData("a\u2044b", "free text")]
    [InlineData("\uFF0Fmedia", "free text")]
    public void Text_ThatIsNoPlainWord_IsNamed(string text, string look) => Assert.Equal(look, PlainWord.WhyNot(text));

    [Theory]
    [InlineData("")]
    [InlineData("hybrid")]
    [InlineData("LOCAL_FILES")]
    [InlineData("retry_scheduled")]
    [InlineData("text/plain")]
    [InlineData("read/write")]
    [InlineData("N/A")]
    [InlineData("2.1.0")]
    [InlineData("2024-01-31")]
    [InlineData("2024/01/31")]
    [InlineData("12:30")]
    [InlineData("0123456789abcdef")]
    [InlineData("net10.0")]
    [InlineData(".pdf")]
    [InlineData("größe")]
    public void PlainWord_IsFine(string text) => Assert.Null(PlainWord.WhyNot(text));
}
