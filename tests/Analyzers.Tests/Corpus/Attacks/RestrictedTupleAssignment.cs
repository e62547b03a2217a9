// verdict: leak
// A tuple assignment writes to two restricted properties.
public class Source
{
    [LabelValues("web")]
    public string Origin { get; set; } = "web";

    [LabelValues("note")]
    public string Kind { get; set; } = "note";
}

public class A
{
    [Counted("a.ran")]
    public void Ran([Label(nameof(Source.Origin)), Label(nameof(Source.Kind))] Source source)
    {
    }

    public void Run(Source source, (string, string) pair)
    {
        (source.Origin, source.Kind) = pair;
        Ran(source);
    }
}
