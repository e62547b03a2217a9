// verdict: leak
// A deconstruction of a user's type writes to the restricted field.
public sealed class Pair(string text)
{
    public void Deconstruct(out string left, out int right) => (left, right) = (text, 1);
}

public class Source
{
    [LabelValues("web")]
    public string Origin = "web";
}

public class A
{
    [Counted("a.ran")]
    public void Ran([Label(nameof(Source.Origin))] Source source)
    {
    }

    public void Run(Source source, Pair pair)
    {
        (source.Origin, _) = pair;
        Ran(source);
    }
}
