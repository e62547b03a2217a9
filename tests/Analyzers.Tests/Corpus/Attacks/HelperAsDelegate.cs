// verdict: leak FUT107
// A restricted helper without an instrument becomes a delegate.
public class A
{
    public void Run(List<string> words) => words.ForEach(Forward);

    private void Forward([LabelValues("note")] string kind) => Ran(kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
