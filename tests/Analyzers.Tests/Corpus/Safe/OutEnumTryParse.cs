// verdict: safe
// A try-parse of an enum, then constants.
public enum Kind
{
    Note,
}

public class A
{
    public void Run(string text)
    {
        var kind = Enum.TryParse<Kind>(text, out var parsed) && Enum.IsDefined(parsed) ? "note" : "other";
        Sink.Ran(kind);
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
