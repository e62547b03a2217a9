// verdict: leak
// The trimmed, lower-cased text is checked, the text itself recorded.
public class A
{
    public void Run(string text)
    {
        if (text.Trim().ToLowerInvariant() is "note")
        {
            Ran(text);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
