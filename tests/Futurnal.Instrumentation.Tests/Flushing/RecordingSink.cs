using System.Threading.Channels;

namespace Futurnal.Instrumentation.Tests.Flushing;

/// <summary>Keeps every batch; fails while told to.</summary>
internal sealed class RecordingSink : IMetricSink
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Channel<MetricBatch> _arrivals = Channel.CreateUnbounded<MetricBatch>();

    public List<MetricBatch> Batches { get; } = [];

    public Exception? Failure { get; set; }

    public int Attempts { get; private set; }

    /// <summary>Runs at each attempt, before the batch is kept.</summary>
    public Func<CancellationToken, Task>? Before { get; set; }

    public async ValueTask WriteAsync(MetricBatch batch, CancellationToken cancellationToken)
    {
        Attempts++;
        if (Before is { } before)
        {
            await before(cancellationToken);
        }

        if (Failure is { } failure)
        {
            throw failure;
        }

        Batches.Add(batch);
        _arrivals.Writer.TryWrite(batch);
    }

    public Task<MetricBatch> NextAsync() => _arrivals.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>All values of a metric in the order in which they arrived.</summary>
    public IReadOnlyList<double> ValuesOf(string metric) =>
        [.. Batches.SelectMany(b => b.Points).Where(p => p.Series.Metric.Name == metric).Select(p => p.Value)];
}
