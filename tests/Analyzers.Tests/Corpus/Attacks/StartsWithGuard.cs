// verdict: leak
// It begins as a value does and goes on as it likes.
public class A
{
    public void Run(string text)
    {
        if (text.StartsWith("note", StringComparison.Ordinal))
        {
            Ran(text);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
