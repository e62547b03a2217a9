// verdict: safe
// A type gives an enum by a static abstract member.
public enum Kind
{
    Note,
}

public interface IHasKind
{
    static abstract Kind Kind { get; }
}

public class A
{
    public void Run<T>() where T : IHasKind => Sink.Ran(T.Kind switch { Kind.Note => "note", _ => "other" });
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
