// verdict: leak FUT101
// A time as a label has no bound.
public class Calendar
{
    [Counted("calendar.entries")]
    public void Add([Label] DateTime when, string text)
    {
    }
}
