// verdict: leak
// A restricted property is set through dynamic.
public class Source
{
    [LabelValues("web", "disk")]
    public string Origin { get; set; } = "web";
}

public class A
{
    [Counted("a.ran")]
    public void Ran([Label(nameof(Source.Origin))] Source source)
    {
    }

    public void Run(string text)
    {
        dynamic source = new Source();
        source.Origin = text;
        Ran((Source)source);
    }
}
