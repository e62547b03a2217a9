// verdict: leak FUT107
// The values stand on the override alone.
public abstract class Base
{
    public abstract void Open(string kind);
}

public sealed class Derived : Base
{
    public override void Open([LabelValues("note")] string kind) => Ran(kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}

public class Caller
{
    public void Run(Base item, string text) => item.Open(text);
}
