// verdict: leak
// A dynamic call takes a local by ref and overwrites it.
public class Changer
{
    public void Change(ref string kind, string text) => kind = text;
}

public class A
{
    public void Run(object changer, string text)
    {
        var kind = "note";
        ((dynamic)changer).Change(ref kind, text);
        Ran(kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
