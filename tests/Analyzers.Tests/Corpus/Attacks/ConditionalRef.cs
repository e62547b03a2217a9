// verdict: leak
// A conditional ref picks which of two locals is overwritten.
public class A
{
    public void Run(string text, bool first)
    {
        var a = "note";
        var b = "file";
        (first ? ref a : ref b) = text;
        Ran(a);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note", "file")] string kind)
    {
    }
}
