// verdict: leak
// A restricted property is set by ?.=.
public class Source
{
    [LabelValues("web")]
    public string? Origin { get; set; }
}

public class A
{
    [Counted("a.ran")]
    public void Ran([Label(nameof(Source.Origin))] Source? source)
    {
    }

    public void Run(Source? source, string text)
    {
        source?.Origin = text;
        Ran(source);
    }
}
