// verdict: leak
// Interning a text makes it no constant.
public class A
{
    public void Run(string text) => Ran(string.IsInterned(text) ?? string.Intern(text));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
