// verdict: leak
// A restricted property is given a text where it is null.
public class Source
{
    [LabelValues("web")]
    public string? Origin { get; set; }
}

public class A
{
    [Counted("a.ran")]
    public void Ran([Label(nameof(Source.Origin))] Source source)
    {
    }

    public void Run(Source? source, string text)
    {
        if (source is not null)
        {
            source.Origin ??= text;
            Ran(source);
        }
    }
}
