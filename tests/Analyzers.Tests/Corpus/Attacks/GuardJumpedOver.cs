// verdict: leak
// A goto enters the statement behind the guard.
public class A
{
    public void Run(string text, bool skip)
    {
        if (skip)
        {
            goto Use;
        }

        if (text is not "note")
        {
            return;
        }

    Use:
        Ran(text);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
