// verdict: leak
// A params span of constants and a text.
public class A
{
    private static string Last(params ReadOnlySpan<string> words) => words[^1];

    public void Run(string text) => Ran(Last("note", "file", text));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note", "file")] string kind)
    {
    }
}
