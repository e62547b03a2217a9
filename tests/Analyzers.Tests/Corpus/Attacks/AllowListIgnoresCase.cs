// verdict: leak
// A comparer that ignores case lets "NoTe" through, which is what the user typed.
public class A
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase) { "note" };

    public void Run(string text) => Ran(Known.Contains(text) ? text : "other");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
