// verdict: leak
// What is in the allow-list is added while the program runs.
public class A
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "note" };

    public void Learn(string text) => Known.Add(text);

    public void Run(string text) => Ran(Known.Contains(text) ? text : "other");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
