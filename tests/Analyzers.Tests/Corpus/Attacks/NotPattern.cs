// verdict: leak
// What is not the constant is all the rest.
public class A
{
    public void Run(string text)
    {
        if (text is not "note")
        {
            Ran(text);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
