// verdict: leak
// The finally block changes the local after the constant was chosen.
public class A
{
    public void Run(string text)
    {
        string kind;
        try
        {
            kind = "note";
        }
        finally
        {
            kind = text;
        }

        Ran(kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
