namespace Futurnal.Instrumentation.Hosting.Tests;

/// <summary>A sink that fails with private text.</summary>
internal sealed class MarkedSink : IMetricSink
{
    public ValueTask WriteAsync(MetricBatch batch, CancellationToken cancellationToken) => throw new InvalidOperationException(Marked.Sentence);
}
