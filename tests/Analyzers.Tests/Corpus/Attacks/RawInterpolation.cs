// verdict: leak
// A raw interpolated string with alignment and format.
public class A
{
    public void Run(string text, int n) => Ran($$"""note {{text,-10}} {{n:x8}}""");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
