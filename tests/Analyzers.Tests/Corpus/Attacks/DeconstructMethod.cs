// verdict: leak
// A Deconstruct of one's own hands the text out.
public sealed class Pair(string text)
{
    public void Deconstruct(out string left, out string right) => (left, right) = ("note", text);
}

public class A
{
    public void Run(Pair pair)
    {
        var (_, kind) = pair;
        Ran(kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
