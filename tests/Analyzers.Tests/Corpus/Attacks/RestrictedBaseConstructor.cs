// verdict: leak
// A derived class hands its text to the base's restricted constructor parameter.
public abstract class Base([LabelValues("note")] string kind)
{
    public void Run() => Ran(kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}

public sealed class Derived(string title) : Base(title);
