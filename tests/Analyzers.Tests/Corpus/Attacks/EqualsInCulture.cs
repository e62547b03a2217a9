// verdict: leak
// Equal in a culture ignores zero-width characters, which can carry anything.
public class A
{
    public void Run(string text) => Ran(string.Compare(text, "note", StringComparison.CurrentCulture) == 0 ? text : "other");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
