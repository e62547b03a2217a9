// verdict: safe
// A switch on a span gives constants.
public class A
{
    public void Run(ReadOnlySpan<char> text) => Sink.Ran(text switch { "note" => "note", _ => "other" });
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
