// verdict: leak
// A member hidden by new: the base's is the text.
public class Base(string title)
{
    public string Kind => title;
}

public class Derived(string title) : Base(title)
{
    public new string Kind => "note";
}

public class A
{
    public void Run(Derived derived)
    {
        Base item = derived;
        Ran(item.Kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
