// verdict: leak
// One side of an or pattern lets any long text through.
public class A
{
    public void Run(string text)
    {
        if (text is "note" or { Length: > 20 })
        {
            Ran(text);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
