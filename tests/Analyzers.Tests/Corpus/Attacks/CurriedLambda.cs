// verdict: leak
// A lambda that makes a lambda that gives the text.
public class A
{
    public void Run(string text)
    {
        Func<string, Func<bool, string>> choose = t => open => open ? t : "note";
        Ran(choose(text)(true));
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
