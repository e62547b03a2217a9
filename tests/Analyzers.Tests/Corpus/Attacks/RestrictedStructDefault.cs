// verdict: leak
// A restricted struct member is set through a reference to the whole struct.
public struct Source
{
    [LabelValues("web")]
    public string Origin;
}

public class A
{
    [Counted("a.ran")]
    public void Ran([Label(nameof(Source.Origin))] Source source)
    {
    }

    private static void Set(out string target, string text) => target = text;

    public void Run(string text)
    {
        Source source;
        Set(out source.Origin, text);
        Ran(source);
    }
}
