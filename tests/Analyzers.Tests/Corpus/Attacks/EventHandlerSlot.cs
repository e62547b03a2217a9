// verdict: leak
// The restricted helper is attached to an event.
public class Source
{
    public event Action<string>? Named;

    public void Raise(string text) => Named?.Invoke(text);
}

public class A
{
    public void Attach(Source source) => source.Named += Forward;

    private void Forward([LabelValues("note")] string kind) => Ran(kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
