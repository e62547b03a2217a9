// verdict: safe
// A property with field maps what it gets.
public class A
{
    public string Kind
    {
        get;
        set => field = value switch { "note" => "note", _ => "other" };
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
