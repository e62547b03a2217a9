// verdict: safe
// A restricted receiver of an extension block gets constants.
public static class KindExtensions
{
    extension([LabelValues("note")] string kind)
    {
        public void Count() => Sink.Ran(kind);
    }
}

public class A
{
    public void Run(bool isNote) => (isNote ? "note" : "other").Count();
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
