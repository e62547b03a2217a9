// verdict: leak
// The other part of a partial property keeps the text.
public partial class Source
{
    public partial string Kind { get; set; }
}

public partial class Source
{
    private string _kind = "note";

    public partial string Kind
    {
        get => _kind;
        set => _kind = value;
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
