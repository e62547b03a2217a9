// verdict: leak
// The guard is joined by an or with something else.
public class A
{
    public void Run(string text, bool force)
    {
        if (text == "note" || force)
        {
            Ran(text);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
