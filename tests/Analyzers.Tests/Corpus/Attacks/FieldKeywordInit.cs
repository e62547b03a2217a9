// verdict: leak
// An init accessor trims and keeps the text.
public class Source
{
    public string Kind
    {
        get;
        init => field = value.Trim();
    } = "note";
}

public class A
{
    public void Run(string text) => Ran(new Source { Kind = text }.Kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
