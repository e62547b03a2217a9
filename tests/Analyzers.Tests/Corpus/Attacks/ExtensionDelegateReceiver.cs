// verdict: leak
// A delegate is closed over the restricted receiver of a block.
public static class KindExtensions
{
    extension([LabelValues("note")] string kind)
    {
        public void Note() => Sink.Ran(kind);
    }
}

public class A
{
    public void Run(string text)
    {
        Action note = text.Note;
        note();
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
