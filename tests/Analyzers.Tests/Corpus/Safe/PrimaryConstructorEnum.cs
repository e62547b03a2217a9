// verdict: safe
// A primary constructor keeps an enum, which is mapped.
public enum Kind
{
    Note,
}

public sealed class Job(Kind kind)
{
    private readonly string _kind = kind switch { Kind.Note => "note", _ => "other" };

    public void Run() => Sink.Ran(_kind);
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
