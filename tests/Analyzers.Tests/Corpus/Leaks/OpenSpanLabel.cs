// verdict: leak FUT101
// A span of characters is text.
public class Lexer
{
    [Counted("lexer.tokens")]
    public void Token([Label] ReadOnlySpan<char> text)
    {
    }
}
