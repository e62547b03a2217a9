// verdict: leak
// The property is set by ?.= only.
public class Source
{
    public string Kind { get; set; } = "note";
}

public class A
{
    private readonly Source? _source = new();

    public void Set(string text) => _source?.Kind = text;

    public void Run() => Ran(_source?.Kind ?? "none");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note", "none")] string kind)
    {
    }
}
