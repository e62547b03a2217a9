// verdict: leak
// The getter looks constant, the setter fills the field behind it.
public class Source
{
    public string Kind
    {
        get => field ?? "note";
        set => field = value;
    }
}

public class A
{
    public void Run(Source source) => Ran(source.Kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
