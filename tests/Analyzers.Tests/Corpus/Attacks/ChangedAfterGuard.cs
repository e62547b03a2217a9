// verdict: leak
// The variable is changed between guard and use.
public class A
{
    public void Run(string text, string next)
    {
        if (text is "note")
        {
            text = next;
            Ran(text);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
