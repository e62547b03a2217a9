// verdict: leak
// Equal but for case, and so not the same text.
public class A
{
    public void Run(string text)
    {
        if (string.Equals(text, "note", StringComparison.OrdinalIgnoreCase))
        {
            Ran(text);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
