// verdict: leak
// The restricted property stores in a field that others write to.
public class Source
{
    private string _origin = "web";

    [LabelValues("web", "disk")]
    public string Origin
    {
        get => _origin;
        set => _origin = value;
    }

    public void Load(string text) => _origin = text;
}

public class A
{
    [Counted("a.ran")]
    public void Ran([Label(nameof(Source.Origin))] Source source)
    {
    }
}
