// verdict: leak
// A span over the local writes another text into it.
public class A
{
    public void Run(string text)
    {
        var kind = "note";
        var span = new Span<string>(ref kind);
        span[0] = text;
        Ran(kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
