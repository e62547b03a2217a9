// verdict: leak
// A ref local is pointed at another variable before it is written.
public class A
{
    public void Run(string text)
    {
        var kind = "note";
        var scratch = "";
        ref var r = ref scratch;
        r = ref kind;
        r = text;
        Ran(kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
