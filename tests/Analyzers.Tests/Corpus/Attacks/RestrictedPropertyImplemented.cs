// verdict: leak
// The interface's property is restricted, the class's is not.
public interface IItem
{
    [LabelValues("note")]
    string Kind { get; }
}

public sealed class Item(string title) : IItem
{
    public string Kind { get; } = title;
}

public class A
{
    [Counted("a.ran")]
    public void Ran([Label(nameof(IItem.Kind))] IItem item)
    {
    }
}
