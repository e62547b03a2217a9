// verdict: leak
// A field is appended to by ?.+=.
public class Source
{
    internal string Kind = "note";
}

public class A
{
    public void Run(Source? source, string text)
    {
        source?.Kind += text;
        Ran(source?.Kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string? kind)
    {
    }
}
