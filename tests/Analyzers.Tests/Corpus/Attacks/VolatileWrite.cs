// verdict: leak
// Volatile.Write sets the field by reference.
public class A
{
    private string _kind = "note";

    public void Set(string text) => Volatile.Write(ref _kind, text);

    public void Run() => Ran(Volatile.Read(ref _kind));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
