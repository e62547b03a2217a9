// verdict: leak
// The last of the combined delegates gives the result.
public class A
{
    public void Run(string text)
    {
        Func<string> kind = () => "note";
        kind += () => text;
        Ran(kind());
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
