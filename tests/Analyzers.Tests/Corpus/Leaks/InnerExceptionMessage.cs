// verdict: leak FUT110
// The message of the innermost exception comes over a loop.
public class Gateway
{
    public void Note(Exception error)
    {
        var inner = error;
        while (inner.InnerException is { } next)
        {
            inner = next;
        }

        Refused(inner.Message);
    }

    [Counted("gateway.refused")]
    private void Refused([Label, LabelValues("auth", "quota")] string cause)
    {
    }
}
