// verdict: leak
// A type's own true operator decides, and remembers, which arm is taken; that arm is the text.
public sealed class Maybe(string text)
{
    public string Text => text;

    public static bool operator true(Maybe maybe) => maybe.Text.Length > 0;

    public static bool operator false(Maybe maybe) => maybe.Text.Length == 0;
}

public class A
{
    public void Run(Maybe maybe)
    {
        var kind = maybe ? maybe.Text : "note";
        Ran(kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
