// verdict: leak
// An indexer's restricted parameter.
public class Kinds
{
    public int this[[LabelValues("note")] string kind]
    {
        get
        {
            Ran(kind);
            return 0;
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}

public class A
{
    public int Run(Kinds kinds, string text) => kinds[text];
}
