// verdict: leak
// A protected field is changed by a derived class's constructor.
public class Base
{
    protected string Kind = "note";

    public void Run() => Ran(Kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}

public class Derived : Base
{
    public Derived(string title) => Kind = title;
}
