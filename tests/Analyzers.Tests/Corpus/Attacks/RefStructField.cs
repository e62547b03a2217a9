// verdict: leak
// A ref struct keeps a reference to the local and writes through it.
public ref struct Holder(ref string slot)
{
    private ref string _slot = ref slot;

    public void Write(string text) => _slot = text;
}

public class A
{
    public void Run(string text)
    {
        var kind = "note";
        var holder = new Holder(ref kind);
        holder.Write(text);
        Ran(kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
