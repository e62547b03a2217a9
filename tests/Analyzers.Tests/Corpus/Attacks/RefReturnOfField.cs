// verdict: leak
// A method returns the field by reference, and a caller writes to it.
public class A
{
    private string _kind = "note";

    private ref string Kind() => ref _kind;

    public void Set(string text) => Kind() = text;

    public void Run() => Ran(_kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
