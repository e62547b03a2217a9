namespace Futurnal.Instrumentation.Collectors;

/// <summary>
/// Reports the share of the process's processor time that telemetry took over the last minute: the flushes, and the timed
/// calls at the cost of one as measured on this machine.
/// </summary>
/// <remarks>
/// Processor time of a flush is taken as its duration, or as what all threads used meanwhile where that is less; both are
/// more than it can have used. Nothing is reported before the first flush is over, since a figure without one would be too
/// good. Counters and gauges cost a tenth of a timed call and less, and are not in the figure; nor is opening the store.
/// </remarks>
internal sealed class OverheadCollector(IProcessUsage usage, Func<TimeSpan> measureCost) : IMetricCollector
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Queue<Interval> _intervals = [];
    private TimeSpan _processorTime;
    private TimeSpan? _costOfCall;
    private TimeSpan _flush;
    private bool _hasFlushed;

    /// <summary>Gets the processor time used so far, or <see langword="null"/> where the platform does not tell.</summary>
    public TimeSpan? ProcessorTime
    {
        get
        {
            try
            {
                return usage.ProcessorTime;
            }
            catch (PlatformNotSupportedException)
            {
                return null;
            }
        }
    }

    /// <summary>Takes note of a flush, sinks included.</summary>
    /// <param name="duration">How long it took.</param>
    /// <param name="before"><see cref="ProcessorTime"/> when it began.</param>
    public void NoteFlush(TimeSpan duration, TimeSpan? before)
    {
        _hasFlushed = true;
        var used = ProcessorTime - before;
        _flush += used < duration ? used.Value : duration;
    }

    public void Collect(CollectionContext context)
    {
        if (ProcessorTime is not { } used)
        {
            return;
        }

        _costOfCall ??= measureCost();
        var calls = context.Points.Distributions.Sum(p => p.Value.Count);
        _intervals.Enqueue(new(context.Now, _flush + (calls * _costOfCall.Value), used - _processorTime));
        _processorTime = used;
        _flush = TimeSpan.Zero;
        while (_intervals.Peek().End <= context.Now - Window)
        {
            _intervals.Dequeue();
        }

        var all = _intervals.Aggregate(TimeSpan.Zero, (sum, i) => sum + i.Used);
        if (_hasFlushed && all > TimeSpan.Zero)
        {
            context.Report("telemetry.overhead", Math.Min(100, 100 * _intervals.Aggregate(TimeSpan.Zero, (sum, i) => sum + i.Spent) / all));
        }
    }

    private sealed record Interval(TimeSpan End, TimeSpan Spent, TimeSpan Used);
}
