// verdict: leak
// The return leaves a lambda, not the method.
public class A
{
    public void Run(string text)
    {
        Action check = () =>
        {
            if (text is not "note")
            {
                return;
            }
        };
        check();
        Ran(text);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
