// verdict: leak
// A var pattern beside constants binds whatever it is.
public class A
{
    public void Run(string text)
    {
        var kind = text switch
        {
            "note" => "note",
            { Length: > 0 } and var rest when char.IsLetter(rest[0]) => rest,
            _ => "file",
        };
        Ran(kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note", "file")] string kind)
    {
    }
}
