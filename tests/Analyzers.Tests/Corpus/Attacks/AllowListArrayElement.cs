// verdict: leak
// A readonly array's element is overwritten.
public class A
{
    private static readonly string[] Known = ["note", "file"];

    public void Learn(string text) => Known[0] = text;

    public void Run(string text) => Ran(Known.Contains(text) ? text : "other");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note", "file")] string kind)
    {
    }
}
