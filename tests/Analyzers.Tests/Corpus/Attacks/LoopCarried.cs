// verdict: leak
// The second turn of the loop sees what the first left behind.
public class A
{
    public void Run(string[] texts)
    {
        var kind = "note";
        foreach (var text in texts)
        {
            Ran(kind);
            kind = text;
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
