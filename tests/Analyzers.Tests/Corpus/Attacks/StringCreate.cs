// verdict: leak
// string.Create fills a new text with characters of another.
public class A
{
    public void Run(string path) => Ran(string.Create(4, path, static (span, p) => p.AsSpan(0, 4).CopyTo(span)));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
