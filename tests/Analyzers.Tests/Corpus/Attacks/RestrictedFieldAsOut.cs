// verdict: leak
// A restricted field is handed over as an out argument.
public class Source
{
    [LabelValues("web", "disk")]
    public string Origin = "web";
}

public class A
{
    [Counted("a.ran")]
    public void Ran([Label(nameof(Source.Origin))] Source source)
    {
    }

    private static bool TryRead(string text, out string origin)
    {
        origin = text;
        return true;
    }

    public void Run(Source source, string text)
    {
        if (TryRead(text, out source.Origin))
        {
            Ran(source);
        }
    }
}
