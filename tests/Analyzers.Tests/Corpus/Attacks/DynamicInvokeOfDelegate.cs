// verdict: leak
// A delegate with a restricted parameter is invoked with objects.
public delegate void Note([LabelValues("note")] string kind);

public class A
{
    private readonly Note _note = static ([LabelValues("note")] string kind) => Sink.Ran(kind);

    public void Run(string text) => _note.DynamicInvoke(text);
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
