// verdict: leak
// The answer of the guard is kept while the text changes.
public class A
{
    public void Run(string text, string next)
    {
        var known = text is "note";
        text = next;
        if (known)
        {
            Ran(text);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
