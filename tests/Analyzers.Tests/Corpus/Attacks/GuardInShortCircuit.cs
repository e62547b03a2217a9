// verdict: leak
// The right side of an or runs where the left was false.
public class A
{
    private bool Note(string text)
    {
        Ran(text);
        return true;
    }

    public bool Run(string text) => text is "note" || Note(text);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
