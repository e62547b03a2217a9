// verdict: leak
// A positional pattern binds an element of a tuple.
public class A
{
    public void Run(string text, int count)
    {
        var kind = (text, count) switch
        {
            (_, 0) => "note",
            (var name, > 0) => name,
            _ => "file",
        };
        Ran(kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note", "file")] string kind)
    {
    }
}
