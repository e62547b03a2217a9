// verdict: leak
// A nested object initializer sets a restricted property.
public class Source
{
    [LabelValues("web")]
    public string Origin { get; set; } = "web";
}

public class Holder
{
    public Source Source { get; } = new();
}

public class A
{
    [Counted("a.ran")]
    public void Ran([Label(nameof(Source.Origin))] Source source)
    {
    }

    public void Run(string text) => Ran(new Holder { Source = { Origin = text } }.Source);
}
