// verdict: leak
// __makeref and __refvalue write to the local.
public class A
{
    public void Run(string text)
    {
        var kind = "note";
        var reference = __makeref(kind);
        __refvalue(reference, string) = text;
        Ran(kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
