// verdict: leak
// Two locals are swapped by a tuple.
public class A
{
    public void Run(string text)
    {
        var kind = "note";
        var other = text;
        (kind, other) = (other, kind);
        Ran(kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
