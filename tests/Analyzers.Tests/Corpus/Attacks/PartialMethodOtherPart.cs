// verdict: leak
// The part with the body stands elsewhere in the file and returns the text.
public partial class A
{
    private partial string KindOf(string text);

    public void Run(string text) => Ran(KindOf(text));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}

public partial class A
{
    private partial string KindOf(string text) => text.Length > 100 ? "note" : text;
}
