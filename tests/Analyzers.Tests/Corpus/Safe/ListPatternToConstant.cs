// verdict: safe
// A list pattern decides which constant it is.
public class A
{
    public void Run(string[] args) => Sink.Ran(args is ["note", ..] ? "note" : "other");
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
