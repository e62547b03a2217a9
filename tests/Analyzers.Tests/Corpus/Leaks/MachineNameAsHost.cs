// verdict: leak FUT104
// The machine's name is lower-cased and recorded.
public class HostReporter
{
    [Counted("agent.heartbeats")]
    public void Beat([Label, LabelValues("local", "remote")] string host)
    {
    }

    public void Run()
    {
        var host = Environment.MachineName.ToLowerInvariant();
        Beat(host);
    }
}
