// verdict: leak
// A restricted property is appended to.
public class Source
{
    [LabelValues("web")]
    public string Origin { get; set; } = "web";

    public void Append(string text) => Origin += text;
}

public class A
{
    [Counted("a.ran")]
    public void Ran([Label(nameof(Source.Origin))] Source source)
    {
    }
}
