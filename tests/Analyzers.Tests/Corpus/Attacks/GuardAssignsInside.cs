// verdict: leak
// The second half of the condition assigns what the first checked.
public class A
{
    public void Run(string text, string next)
    {
        if (text == "note" && (text = next).Length > 0)
        {
            Ran(text);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
