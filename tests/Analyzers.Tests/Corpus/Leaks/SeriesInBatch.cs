// verdict: leak
// A sink of one's own passes batches on with a label added.
using System.Collections.Immutable;

public class HostTagSink(IMetricSink next) : IMetricSink
{
    private readonly string _host = Environment.MachineName;

    public ValueTask WriteAsync(MetricBatch batch, CancellationToken cancellationToken)
    {
        var points = batch.Points.Select(p => new MetricPoint(new Series(p.Series.Metric, p.Series.Labels.Add(new("host", _host))), p.Value));
        return next.WriteAsync(batch with { Points = [.. points] }, cancellationToken);
    }
}
