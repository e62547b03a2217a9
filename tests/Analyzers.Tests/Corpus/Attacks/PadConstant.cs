// verdict: leak
// Two constants concatenated with a char of the text.
public class A
{
    public void Run(string text) => Ran("note" + text[0]);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
