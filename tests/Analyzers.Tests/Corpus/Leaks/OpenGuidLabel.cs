// verdict: leak FUT101
// A Guid tells one user from all others.
public class Sessions
{
    [Timed("sessions.open")]
    public void Open([Label] Guid session)
    {
    }
}
