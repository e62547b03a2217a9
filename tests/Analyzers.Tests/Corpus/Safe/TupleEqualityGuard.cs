// verdict: safe
// Tuples are compared, and constants recorded.
public class A
{
    public void Run(string text, int count) => Sink.Ran((text, count) == ("n", 1) ? "note" : "other");
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
