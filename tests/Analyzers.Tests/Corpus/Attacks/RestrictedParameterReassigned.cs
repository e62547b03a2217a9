// verdict: leak
// The restricted parameter is assigned in its own method and then read.
public class A
{
    private void Forward([LabelValues("note")] string kind, string text)
    {
        if (text.Length > 0)
        {
            kind = text;
        }

        Ran(kind);
    }

    public void Run(string text) => Forward("note", text);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
