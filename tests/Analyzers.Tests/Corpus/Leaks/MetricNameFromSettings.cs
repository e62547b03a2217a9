// verdict: leak FUT108
// A gauge is named by an environment variable.
public class Gauges
{
    private readonly DynamicGauge _gauge = Metrics.Gauge(Environment.GetEnvironmentVariable("GAUGE_NAME") ?? "queue.length");

    public void Set(int length) => _gauge.Set(length);
}
