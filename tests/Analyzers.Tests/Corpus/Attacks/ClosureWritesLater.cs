// verdict: leak
// A closure overwrites the captured local when it is called.
public class A
{
    public void Run(string text, Action<Action> defer)
    {
        var kind = "note";
        defer(() => kind = text);
        Ran(kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
