// verdict: safe
// A serializable exception with an enum, which is mapped.
public enum Reason
{
    Io,
}

[Serializable]
public sealed class JobException(Reason reason) : Exception
{
    public Reason Reason { get; } = reason;
}

public class A
{
    public void Run(JobException e) => Sink.Ran(e.Reason switch { Reason.Io => "note", _ => "other" });
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
