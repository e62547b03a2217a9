// verdict: leak FUT108
// A timer for each user.
public class Latency
{
    public IDisposable Measure(string user) => Metrics.Timer("latency." + user.ToLowerInvariant()).Start();
}
