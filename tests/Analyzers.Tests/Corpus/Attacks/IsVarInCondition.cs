// verdict: leak
// is var binds inside a condition.
public class A
{
    public void Run(string text)
    {
        if (text.Trim() is var kind && kind.Length > 0)
        {
            Ran(kind);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
