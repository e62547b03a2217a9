// verdict: leak
// The arms of the ternary are swapped.
public class A
{
    public void Run(string text) => Ran(text is "note" or "file" ? "other" : text);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note", "file")] string kind)
    {
    }
}
