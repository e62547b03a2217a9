// verdict: safe
// An extension block maps an enum to constants.
public enum Kind
{
    Note,
    File,
}

public static class KindExtensions
{
    extension(Kind kind)
    {
        public string Text => kind switch { Kind.Note => "note", _ => "other" };

        public void Count() => Sink.Ran(kind.Text);
    }
}

public class A
{
    public void Run(Kind kind)
    {
        kind.Count();
        Sink.Ran(kind.Text);
    }
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
