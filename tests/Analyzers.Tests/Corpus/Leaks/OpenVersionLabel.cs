// verdict: leak FUT101
// A version of a plug-in is whatever its author wrote.
public class Updates
{
    [Counted("updates.found")]
    public void Found([Label] Version version)
    {
    }
}
