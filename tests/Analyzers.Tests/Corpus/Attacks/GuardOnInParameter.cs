// verdict: leak
// An in parameter is a reference to somebody's field, which changes meanwhile.
public class A
{
    private string _kind = "note";

    public void Start(string text) => Run(in _kind, () => _kind = text);

    private void Run(in string kind, Action between)
    {
        if (kind is "note")
        {
            between();
            Ran(kind);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
