// verdict: leak
// A date's format quotes the text.
public class A
{
    public void Run(DateTime at, string name) => Ran(at.ToString("'" + name + "'"));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
