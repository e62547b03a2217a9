// verdict: leak
// A restricted delegate is invoked as any delegate.
public delegate void Note([LabelValues("note")] string kind);

public class A
{
    private readonly Note _note = static ([LabelValues("note")] string kind) => Sink.Ran(kind);

    public void Run(string text)
    {
        Delegate any = _note;
        any.DynamicInvoke(text);
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
