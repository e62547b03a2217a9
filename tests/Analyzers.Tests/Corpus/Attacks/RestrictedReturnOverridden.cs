// verdict: leak
// The base's result is restricted, the override's is not and gives the text.
public abstract class Base
{
    [return: LabelValues("note")]
    public abstract string Kind();
}

public sealed class Derived(string title) : Base
{
    public override string Kind() => title;
}

public class A
{
    public void Run(Base item) => Ran(item.Kind());

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
