// verdict: leak
// A filter assigns the message to a local before the handler is chosen.
public class A
{
    public void Run(Action action)
    {
        var kind = "note";
        try
        {
            action();
        }
        catch (Exception e) when ((kind = e.Message).Length > 0)
        {
            Ran(kind);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
