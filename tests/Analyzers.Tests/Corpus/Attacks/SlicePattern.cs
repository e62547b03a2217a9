// verdict: leak
// A slice pattern keeps the rest of the text.
public class A
{
    public void Run(string text)
    {
        if (text is ['#', .. var kind])
        {
            Ran(kind);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
