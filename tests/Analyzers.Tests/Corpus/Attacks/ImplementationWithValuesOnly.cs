// verdict: leak FUT107
// The values stand on the implementation alone; through the interface any text comes in.
public interface IItem
{
    void Open(string kind);
}

public sealed class Item : IItem
{
    public void Open([LabelValues("note")] string kind) => Ran(kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}

public class Caller
{
    public void Run(IItem item, string text) => item.Open(text);
}
