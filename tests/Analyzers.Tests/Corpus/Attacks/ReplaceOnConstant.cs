// verdict: leak
// A constant's placeholder is replaced by the text.
public class A
{
    public void Run(string text) => Ran("{0}".Replace("{0}", text, StringComparison.Ordinal));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("{0}")] string kind)
    {
    }
}
