// verdict: leak
// The guard leaves only where a second condition holds.
public class A
{
    public void Run(string text, bool strict)
    {
        if (text != "note")
        {
            if (strict)
            {
                return;
            }
        }

        Ran(text);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
