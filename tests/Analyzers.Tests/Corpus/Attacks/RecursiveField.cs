// verdict: leak
// The field is assigned from itself, and once from outside.
public class A
{
    private string _kind = "note";
    private string _next = "note";

    public void Step()
    {
        _kind = _next;
        _next = _kind;
    }

    public void Set(string text) => _next = text;

    public void Run() => Ran(_kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
