// verdict: leak
// A field of tuples is set element by element.
public class A
{
    private (string Kind, int Count) _state = ("note", 0);

    public void Set(string text) => _state.Kind = text;

    public void Run() => Ran(_state.Kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
