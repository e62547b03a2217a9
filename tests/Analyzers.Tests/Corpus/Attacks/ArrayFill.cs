// verdict: leak
// An array of constants is filled with a text.
public class A
{
    public void Run(string text)
    {
        var kinds = new[] { "note", "file" };
        Array.Fill(kinds, text);
        Ran(kinds[0]);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note", "file")] string kind)
    {
    }
}
