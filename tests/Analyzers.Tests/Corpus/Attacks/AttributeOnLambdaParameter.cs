// verdict: leak
// A lambda's parameter says it is restricted; the delegate is not.
public class A
{
    public void Run(IEnumerable<string> words)
    {
        var forward = ([LabelValues("note")] string kind) => Ran(kind);
        foreach (var word in words)
        {
            forward(word);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
