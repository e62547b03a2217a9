// verdict: leak
// A Memory of the array writes to it.
public class A
{
    private static readonly string[] Known = ["note"];

    public void Learn(string text) => new Memory<string>(Known).Span[0] = text;

    public void Run() => Sink.Ran(Known[0]);
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
