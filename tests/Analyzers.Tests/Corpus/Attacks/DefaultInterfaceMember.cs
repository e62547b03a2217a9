// verdict: leak
// The interface's own body gives a constant, the class the user's text.
public interface IItem
{
    string Kind => "note";
}

public sealed class Custom(string title) : IItem
{
    public string Kind => title;
}

public class A
{
    public void Run(IItem item) => Ran(item.Kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
