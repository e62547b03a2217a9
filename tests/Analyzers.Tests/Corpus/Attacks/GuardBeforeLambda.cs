// verdict: leak
// The lambda runs long after the guard, when the captured variable is another.
public class A
{
    public Action Prepare(string text, string next)
    {
        Action run = () => { };
        if (text is "note")
        {
            run = () => Ran(text);
        }

        text = next;
        return run;
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
