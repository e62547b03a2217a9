// verdict: leak
// An extension method on an enum looks like its name and gives a text.
public enum Kind { Note, File }

public static class KindExtensions
{
    public static string Current = "Note";

    extension(Kind kind)
    {
        public string ToText() => kind == Kind.Note ? Current : "File";
    }
}

public class A
{
    public void Run(Kind kind, string text)
    {
        KindExtensions.Current = text;
        Ran(kind.ToText());
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("Note", "File")] string kind)
    {
    }
}
