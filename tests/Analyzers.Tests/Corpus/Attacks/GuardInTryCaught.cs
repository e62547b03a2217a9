// verdict: leak
// The guard throws, and the handler swallows it.
public class A
{
    public void Run(string text)
    {
        try
        {
            if (text is not "note")
            {
                throw new ArgumentException("Use note.", nameof(text));
            }
        }
        catch (ArgumentException)
        {
        }

        Ran(text);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
