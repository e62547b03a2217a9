// verdict: leak
// string.Format with a constant frame.
public class Tickets
{
    public void Close(int id, string team) => Closed(string.Format("{0}-{1}", team, id));

    [Counted("tickets.closed")]
    private void Closed([Label, LabelValues("support-1")] string ticket)
    {
    }
}
