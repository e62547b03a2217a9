// verdict: leak
// A jump backwards makes a later assignment an earlier one.
public class A
{
    public void Run(string text)
    {
        var kind = "note";
        var again = true;
    Top:
        Ran(kind);
        kind = text;
        if (again)
        {
            again = false;
            goto Top;
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
