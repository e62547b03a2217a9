// verdict: leak
// The class's property is a constant, the interface's of the same name is not.
public interface IItem
{
    string Kind { get; }
}

public sealed class Item(string title) : IItem
{
    public string Kind => "note";

    string IItem.Kind => title;
}

public class A
{
    public void Run(IItem item) => Ran(item.Kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
