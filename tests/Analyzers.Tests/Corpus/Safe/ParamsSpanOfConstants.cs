// verdict: safe
// Constants go through params of a span beside the label.
public class A
{
    private static int Count(params ReadOnlySpan<string> texts) => texts.Length;

    public void Run() => Sink.Ran(Count("a", "b") > 1 ? "note" : "other");
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
