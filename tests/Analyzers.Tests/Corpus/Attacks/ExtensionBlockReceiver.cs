// verdict: leak
// The restricted receiver of a C# 14 extension method gets an open text.
public static class KindExtensions
{
    extension([LabelValues("note")] string kind)
    {
        public void Note() => Sink.Ran(kind);
    }
}

public class A
{
    public void Run(string text) => text.Note();
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
