// verdict: leak
// Any with a predicate that is no equality.
public class A
{
    private static readonly string[] Known = ["note"];

    public void Run(string text) => Ran(Known.Any(k => text.Contains(k, StringComparison.Ordinal)) ? text : "other");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
