namespace Futurnal.Instrumentation.Alerting.Tests;

public class NoticeTextTests
{
    [Theory]
    [InlineData("a\0b\r\n\tc\u001b[31m\u2028", 20, "a b   c [31m ")]
    [InlineData("abcd", 4, "abcd")]
    [InlineData("abcde", 4, "abc…")]
    [InlineData("ab\U0001F525cd", 4, "ab…")]
    [InlineData("ab\U0001F525", 4, "ab\U0001F525")]
    public void Line_OfAnyText_IsOneLineThatIsShortEnough(string text, int most, string line) => Assert.Equal(line, NoticeText.Line(text, most));

    // Not in the theory: an attribute holds no half of a character.
    [Fact]
    public void Line_OfHalfACharacter_HasTheSignForIt() => Assert.Equal("a\ufffd b", NoticeText.Line("a\ud83d b", 9));
}
