namespace Futurnal.Instrumentation.Collectors;

/// <summary>
/// Reports the share of the process's processor time that telemetry takes: the previous flush, and the timed calls since
/// then at the cost of one as measured on this machine.
/// </summary>
/// <remarks>
/// Processor time of the flush is taken as its duration, which is more than its processor time where it waits for the disk.
/// Counters and gauges cost a tenth of a timed call and less and are not in the figure.
/// </remarks>
internal sealed class OverheadCollector(IProcessUsage usage, Func<TimeSpan> measureCost) : IMetricCollector
{
    private TimeSpan _processorTime;
    private TimeSpan? _costOfCall;
    private TimeSpan _flush;

    /// <summary>Takes note of how long a flush took, sinks included.</summary>
    public void NoteFlush(TimeSpan duration) => _flush += duration;

    public void Collect(CollectionContext context)
    {
        _costOfCall ??= measureCost();
        var spent = _flush + (context.Points.Distributions.Sum(p => p.Value.Count) * _costOfCall.Value);
        var used = usage.ProcessorTime;
        if (used > _processorTime)
        {
            context.Report("telemetry.overhead", Math.Min(100, 100 * spent / (used - _processorTime)));
        }

        _processorTime = used;
        _flush = TimeSpan.Zero;
    }
}
