// verdict: leak
// A restricted property is set by reflection over its constant name.
public class Source
{
    [LabelValues("web")]
    public string Origin { get; set; } = "web";
}

public class A
{
    [Counted("a.ran")]
    public void Ran([Label(nameof(Source.Origin))] Source source)
    {
    }

    public void Run(Source source, string text)
    {
        typeof(Source).GetProperty(nameof(Source.Origin))!.SetValue(source, text);
        Ran(source);
    }
}
