using System.Text;

namespace Futurnal.Instrumentation.Sqlite.Tests;

/// <summary>A sink of somebody else, which writes down all text it is handed.</summary>
internal sealed class SeenSink : IMetricSink
{
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public ValueTask WriteAsync(MetricBatch batch, CancellationToken cancellationToken)
    {
        foreach (var series in batch.Points.Select(p => p.Series).Concat(batch.Observations.Select(o => o.Series)))
        {
            _text.Append(series).Append(series.Metric.Unit).Append(series.Metric.Description).AppendLine(series.Metric.DeclaredBy);
        }

        return ValueTask.CompletedTask;
    }
}
