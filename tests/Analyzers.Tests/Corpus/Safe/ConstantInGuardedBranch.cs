// verdict: safe
// The text decides, the constant is recorded.
public class Hosts
{
    public void Connect(string host)
    {
        if (host is "localhost" or "127.0.0.1" || host.EndsWith(".local", StringComparison.OrdinalIgnoreCase))
        {
            Connected("near");
        }
        else
        {
            Connected("far");
        }
    }

    [Counted("hosts.connected")]
    private void Connected([Label, LabelValues("near", "far")] string where)
    {
    }
}
