// verdict: leak
// A ThreadLocal begins as a constant and is set elsewhere.
public class A
{
    private readonly ThreadLocal<string> _kind = new(() => "note");

    public void Set(string text) => _kind.Value = text;

    public void Run() => Ran(_kind.Value!);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
