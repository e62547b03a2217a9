// verdict: leak
// A segment writes to the array it is of.
public class A
{
    private static readonly string[] Known = ["note"];

    public void Learn(string text)
    {
        var part = new ArraySegment<string>(Known);
        part[0] = text;
    }

    public void Run() => Sink.Ran(Known[0]);
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
