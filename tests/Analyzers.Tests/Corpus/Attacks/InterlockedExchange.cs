// verdict: leak
// A field of constants is exchanged for the text.
public class A
{
    private string _kind = "note";

    public void Set(string text) => Interlocked.Exchange(ref _kind, text);

    public void Run() => Ran(_kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
