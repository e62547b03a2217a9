// verdict: leak FUT101
// An exception as a label would be its text.
public class Guard
{
    [Counted("guard.caught")]
    public void Caught([Label] Exception error)
    {
    }
}
