// verdict: leak
// A helper takes the local by ref and changes it.
public class A
{
    private static void Refine(ref string kind, string text)
    {
        if (text.Length > 3)
        {
            kind = text;
        }
    }

    public void Run(string text)
    {
        var kind = "note";
        Refine(ref kind, text);
        Ran(kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
