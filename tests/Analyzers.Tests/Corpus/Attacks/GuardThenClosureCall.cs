// verdict: leak
// Between guard and use a closure changes the captured variable.
public class A
{
    public void Run(string text, string other)
    {
        Action change = () => text = other;
        if (text is "note")
        {
            change();
            Ran(text);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
