// verdict: leak
// A deconstruction writes to one of two restricted fields by a ref conditional.
public sealed class Source
{
    [LabelValues("note")]
    private string _a = "note";

    [LabelValues("note")]
    private string _b = "note";

    public void Run(bool first, string text)
    {
        (first ? ref _a : ref _b, var count) = (text, 1);
        Sink.Ran(_a);
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
