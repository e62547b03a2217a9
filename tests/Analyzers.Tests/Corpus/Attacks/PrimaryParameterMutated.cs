// verdict: leak
// A primary constructor's parameter with values is assigned in a method.
public class A([LabelValues("note")] string kind)
{
    public void Set(string text) => kind = text;

    public void Run() => Ran(kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
