// verdict: leak
// Who matches leaves; who does not is recorded.
public class A
{
    public void Run(string text)
    {
        if (text is "note")
        {
            return;
        }

        Ran(text);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
