// verdict: leak
// Enumerable.Contains with a comparer that ignores case.
public class A
{
    private static readonly string[] Known = ["note"];

    public void Run(string text) => Ran(Known.Contains(text, StringComparer.OrdinalIgnoreCase) ? text : "other");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
