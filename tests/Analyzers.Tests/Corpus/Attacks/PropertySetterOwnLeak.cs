// verdict: leak
// A setter of its own keeps the text in one of its arms.
public sealed class Job
{
    public string Kind
    {
        get;
        set => field = value switch { "x" => "note", _ => value };
    } = "note";

    public void Run() => Sink.Ran(Kind);
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
