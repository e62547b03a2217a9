// verdict: leak
// A restricted property computes what it returns.
public class Source(Uri uri)
{
    [LabelValues("https", "http")]
    public string Scheme => uri.Scheme;
}

public class A
{
    [Counted("a.ran")]
    public void Ran([Label(nameof(Source.Scheme))] Source source)
    {
    }
}
