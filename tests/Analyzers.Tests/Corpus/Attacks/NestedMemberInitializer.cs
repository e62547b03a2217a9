// verdict: leak
// A nested object initializer sets a member of a member.
public class Source
{
    public string Kind { get; set; } = "note";
}

public class Holder
{
    public Source Source { get; } = new();
}

public class A
{
    public void Run(string text)
    {
        var holder = new Holder { Source = { Kind = text } };
        Ran(holder.Source.Kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
