// verdict: leak
// Constants are joined by an open separator.
public class A
{
    public void Run(string text) => Ran(string.Join(text, "a", "b"));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("a", "b")] string kind)
    {
    }
}
