// verdict: leak
// The default of the parameter is a constant, but callers may give another.
public class A
{
    public void Run(string kind = "note") => Ran(kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}

public class Caller
{
    public void M(A a, string text) => a.Run(text);
}
