// verdict: leak
// A record's deconstruction gives what its constructor took.
public record Tag(string Kind, int Count);

public class A
{
    public void Run(Tag tag)
    {
        var (kind, _) = tag;
        Ran(kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
