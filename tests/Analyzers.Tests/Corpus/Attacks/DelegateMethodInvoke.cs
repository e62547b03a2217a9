// verdict: leak
// The method behind a restricted delegate is invoked.
public delegate void Note([LabelValues("note")] string kind);

public class A
{
    private readonly Note _note = static ([LabelValues("note")] string kind) => Sink.Ran(kind);

    public void Run(string text) => _note.Method.Invoke(_note.Target, [text]);
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
